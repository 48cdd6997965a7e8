import {
  GUNICORN_DEFAULTS,
  type Deployment,
  type Setting,
} from "./deployment.ts";
import { workerKindOf } from "./worker-kind.ts";
import type { Source } from "./source.ts";

/** A value that the user gives, which wins over what the files say. */
export interface Given<Value> {
  readonly value: Value;
  /** Where it is written; null for the command line. */
  readonly source: Source | null;
}

/** What the user says of how Gunicorn is run: `[tool.hanglint.deploy]` and flags. */
export interface DeployOverrides {
  readonly workerClass?: Given<string> | undefined;
  readonly timeoutSeconds?: Given<number> | undefined;
  readonly threads?: Given<number> | undefined;
  readonly workers?: Given<number> | undefined;
  readonly gracefulTimeoutSeconds?: Given<number> | undefined;
  readonly keepaliveSeconds?: Given<number> | undefined;
  /** How long what stands in front of Gunicorn waits. */
  readonly proxyTimeoutSeconds?: Given<number> | undefined;
  /** How long the platform waits before it kills what does not stop. */
  readonly stopTimeoutSeconds?: Given<number> | undefined;
}

/** The deployments with what the user says put in; where the project shows none, Gunicorn's defaults with it. */
export function withOverrides(
  deployments: readonly Deployment[],
  overrides: DeployOverrides,
): readonly Deployment[] {
  if (Object.values(overrides).every((given) => given === undefined)) {
    return deployments;
  }
  const asked = deployments.length > 0 ? deployments : [GUNICORN_DEFAULTS];
  return asked.map((deployment) => overridden(deployment, overrides));
}

function overridden(
  deployment: Deployment,
  overrides: DeployOverrides,
): Deployment {
  const threads = settingOf(overrides.threads, deployment.threads);
  const given = settingOf(overrides.workerClass, deployment.workerClass);
  const isThreaded = workerKindOf(given.value) === "sync" && threads.value > 1;
  const workerClass = isThreaded ? { ...given, value: "gthread" } : given;
  const proxy = overrides.proxyTimeoutSeconds;
  const stop = overrides.stopTimeoutSeconds;
  return {
    ...deployment,
    workerClass,
    workerKind: workerKindOf(workerClass.value),
    timeoutSeconds: settingOf(
      overrides.timeoutSeconds,
      deployment.timeoutSeconds,
    ),
    threads,
    workers: settingOf(overrides.workers, deployment.workers),
    gracefulTimeoutSeconds: settingOf(
      overrides.gracefulTimeoutSeconds,
      deployment.gracefulTimeoutSeconds,
    ),
    keepaliveSeconds: settingOf(
      overrides.keepaliveSeconds,
      deployment.keepaliveSeconds,
    ),
    stopTimeout:
      stop === undefined
        ? deployment.stopTimeout
        : { name: "the platform's stop timeout", seconds: known(stop) },
    proxies:
      proxy === undefined
        ? deployment.proxies
        : [
            {
              kind: "configured",
              name: "the proxy",
              location: null,
              timeoutSeconds: known(proxy),
            },
          ],
  };
}

function settingOf<Value>(
  given: Given<Value> | undefined,
  written: Setting<Value>,
): Setting<Value> {
  return given === undefined ? written : known(given);
}

function known<Value>({ value, source }: Given<Value>): Setting<Value> {
  const note = source === null ? "the command line" : null;
  return { kind: "known", value, source, note, alternatives: [] };
}
