import type { Deployment, Setting } from "../deployment.ts";
import { GUNICORN_DEFAULTS } from "../deployment.ts";
import { workerKindOf } from "../worker-kind.ts";
import * as read from "./effective.ts";
import type { Layer } from "./written.ts";

type Settings = Pick<
  Deployment,
  | "workerClass"
  | "workerKind"
  | "timeoutSeconds"
  | "workers"
  | "threads"
  | "workerConnections"
  | "gracefulTimeoutSeconds"
  | "keepaliveSeconds"
  | "maxRequests"
  | "maxRequestsJitter"
  | "workerTmpDir"
  | "binds"
  | "preload"
>;

/** The effective settings; layers go from weak to strong. */
export function settingsOf(layers: readonly Layer[]): Settings {
  const number = (name: string, preset: number): Setting<number> =>
    read.effective(layers, name, preset, read.readNumber);
  const defaults = GUNICORN_DEFAULTS;
  const threads = number("threads", defaults.threads.value);
  const workerClass = withThreads(
    read.effective(
      layers,
      "worker_class",
      defaults.workerClass.value,
      read.readText,
    ),
    threads,
  );
  return {
    workerClass,
    workerKind: workerKindOf(workerClass.value),
    timeoutSeconds: read.effective(
      layers,
      "timeout",
      defaults.timeoutSeconds.value,
      read.readNumber,
      read.shortestFirst,
    ),
    workers: number("workers", defaults.workers.value),
    threads,
    workerConnections: number(
      "worker_connections",
      defaults.workerConnections.value,
    ),
    gracefulTimeoutSeconds: number(
      "graceful_timeout",
      defaults.gracefulTimeoutSeconds.value,
    ),
    keepaliveSeconds: number("keepalive", defaults.keepaliveSeconds.value),
    maxRequests: number("max_requests", defaults.maxRequests.value),
    maxRequestsJitter: number(
      "max_requests_jitter",
      defaults.maxRequestsJitter.value,
    ),
    workerTmpDir: read.effective(
      layers,
      "worker_tmp_dir",
      defaults.workerTmpDir.value,
      read.readOptionalText,
    ),
    binds: read.effective(
      layers,
      "bind",
      defaults.binds.value,
      read.readAddresses,
    ),
    preload: read.effective(
      layers,
      "preload_app",
      defaults.preload.value,
      read.readSwitch,
    ),
  };
}

/** With more than one thread Gunicorn takes `gthread` for `sync` (gunicorn/config.py, `worker_class_str`). */
function withThreads(
  workerClass: Setting<string>,
  threads: Setting<number>,
): Setting<string> {
  return workerClass.kind === "known" &&
    workerKindOf(workerClass.value) === "sync" &&
    threads.value > 1
    ? {
        ...workerClass,
        value: "gthread",
        source: workerClass.source ?? threads.source,
      }
    : workerClass;
}
