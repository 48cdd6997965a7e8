import { sourceOf } from "../../deploy/consequence.ts";
import type { Deployment } from "../../deploy/deployment.ts";
import { gentlestProxy } from "../../deploy/ladder.ts";
import { strictestOf } from "../../deploy/strictest.ts";
import type { Chosen, ConfigNeeds } from "./gunicorn-config.ts";

/** What the deployments of a project ask of a configuration that is to hold for all of them. */
export function configNeeds(
  deployments: readonly Deployment[],
): Pick<ConfigNeeds, "timeout" | "gracefulTimeout" | "runsIn"> {
  return {
    timeout: timeoutFor(deployments),
    gracefulTimeout: gracefulTimeoutFor(deployments),
    runsIn: deployments.some(({ runsIn }) => runsIn === "container")
      ? "container"
      : "not known",
  };
}

function timeoutFor(deployments: readonly Deployment[]): Chosen {
  const { timeoutSeconds: written } = strictestOf(deployments);
  const proxies = deployments.flatMap((one) => gentlestProxy(one) ?? []);
  const [proxy] = proxies.toSorted(
    (a, b) => a.timeoutSeconds.value - b.timeoutSeconds.value,
  );
  const wanted = written.value > 0 ? written.value : 30;
  if (proxy === undefined) {
    const because = "How long a proxy waits is not known; it must be longer.";
    return { seconds: wanted, because };
  }
  const limit = proxy.timeoutSeconds.value;
  return {
    seconds: Math.max(1, Math.min(wanted, Math.floor((limit * 5) / 6))),
    because: `In front, ${proxy.name} gives up after ${limit} s (${sourceOf(proxy.timeoutSeconds)}).`,
  };
}

function gracefulTimeoutFor(deployments: readonly Deployment[]): Chosen {
  const stops = deployments.flatMap(({ stopTimeout }) => stopTimeout ?? []);
  const [stop] = stops.toSorted((a, b) => a.seconds.value - b.seconds.value);
  if (stop === undefined) {
    const because =
      "What requests get to end after SIGTERM; the platform must wait longer before it kills.";
    return { seconds: 30, because };
  }
  const { value: limit } = stop.seconds;
  return {
    seconds: Math.max(1, Math.min(30, Math.floor((limit * 5) / 6))),
    because: `What requests get to end after SIGTERM; the platform kills after ${limit} s (${stop.name}: ${sourceOf(stop.seconds)}).`,
  };
}
