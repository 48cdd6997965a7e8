import { sourceOf } from "./consequence.ts";
import type { Deployment, Proxy } from "./deployment.ts";
import { patchSeconds } from "./patch-seconds.ts";

/** Of what stands in front the one that gives up first; null where nothing is known to. */
export function gentlestProxy({ proxies }: Deployment): Proxy | null {
  const [first] = proxies.toSorted(
    (a, b) => a.timeoutSeconds.value - b.timeoutSeconds.value,
  );
  return first ?? null;
}

/** `call 25 s < worker 30 s (Procfile:1) < nginx 60 s (nginx's default)`; a step that is no step up is marked. */
export function ladderOf(deployment: Deployment): string {
  const { timeoutSeconds } = deployment;
  const proxy = gentlestProxy(deployment);
  const worker =
    timeoutSeconds.value === 0
      ? `worker without a timeout (${sourceOf(timeoutSeconds)})`
      : `worker ${timeoutSeconds.value} s (${sourceOf(timeoutSeconds)})`;
  const call = `call ${patchSeconds(deployment)} s < ${worker}`;
  if (proxy === null) return `${call} < proxy not known`;
  const fits =
    timeoutSeconds.value > 0 &&
    timeoutSeconds.value < proxy.timeoutSeconds.value;
  const location = proxy.location === null ? "" : ` ${proxy.location}`;
  return `${call} ${fits ? "<" : "does not fit"} ${proxy.name}${location} ${proxy.timeoutSeconds.value} s (${sourceOf(proxy.timeoutSeconds)})`;
}
