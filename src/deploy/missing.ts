import type { Deployment } from "./deployment.ts";
import { sourceOf } from "./consequence.ts";
import { isInMemory } from "./in-memory.ts";
import { gentlestProxy } from "./ladder.ts";
import { mayLeaveTrace } from "./leaves-trace.ts";

/** What a deployment lacks, a sentence each; the most pressing first. */
export function missingIn(deployment: Deployment): readonly string[] {
  return [
    ...timeouts(deployment),
    ...recycling(deployment),
    ...heartbeat(deployment),
    ...traces(deployment),
    ...troubles(deployment),
  ];
}

function timeouts(deployment: Deployment): readonly string[] {
  const { timeoutSeconds, gracefulTimeoutSeconds, stopTimeout } = deployment;
  const proxy = gentlestProxy(deployment);
  const missing: string[] = [];
  if (timeoutSeconds.value === 0) {
    missing.push(
      `The timeout is switched off (${sourceOf(timeoutSeconds)}): a worker that hangs is never replaced.`,
    );
  }
  if (proxy === null) {
    missing.push(
      "How long a proxy in front waits is not known; `proxy-timeout` in `[tool.hanglint.deploy]` says it.",
    );
  } else if (timeoutSeconds.value >= proxy.timeoutSeconds.value) {
    missing.push(
      `${capitalized(proxy.name)} gives up after ${proxy.timeoutSeconds.value} s (${sourceOf(proxy.timeoutSeconds)}), not after the worker's timeout of ${timeoutSeconds.value} s: the client is gone while the worker goes on.`,
    );
  }
  const stop = stopTimeout?.seconds;
  if (stop !== undefined && gracefulTimeoutSeconds.value > stop.value) {
    missing.push(
      `The platform kills after ${stop.value} s (${sourceOf(stop)}), before the graceful timeout of ${gracefulTimeoutSeconds.value} s (${sourceOf(gracefulTimeoutSeconds)}) is over.`,
    );
  }
  return missing;
}

function recycling({
  maxRequests,
  maxRequestsJitter,
}: Deployment): readonly string[] {
  if (maxRequests.value === 0) {
    return ["No `max_requests`: a worker is never recycled."];
  }
  return maxRequestsJitter.value === 0
    ? ["No `max_requests_jitter`: all workers are recycled at the same time."]
    : [];
}

function heartbeat({ runsIn, workerTmpDir }: Deployment): readonly string[] {
  return runsIn === "container" && !isInMemory(workerTmpDir.value)
    ? [
        "No `worker_tmp_dir` in memory, e.g. `/dev/shm`: the heartbeat of a worker waits for the container's disk.",
      ]
    : [];
}

function traces({ config }: Deployment): readonly string[] {
  return config !== null && mayLeaveTrace(config)
    ? []
    : [
        "No `faulthandler.enable()` in `post_worker_init`: nothing shows where a killed worker was.",
      ];
}

function troubles({ config }: Deployment): readonly string[] {
  return (config?.troubles ?? []).map((trouble) => {
    const place = `${trouble.source.path}:${trouble.source.line}`;
    switch (trouble.kind) {
      case "ignored-name":
        return `Gunicorn ignores \`${trouble.name}\` (${place})${trouble.meant === null ? "" : `; the setting is called \`${trouble.meant}\``}.`;
      case "refused-value":
        return `Gunicorn refuses the value of \`${trouble.name}\` (${place}): ${trouble.because}.`;
    }
  });
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
