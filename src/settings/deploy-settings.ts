import { placeOf, type Written } from "./found.ts";
import { mapped, seconds, text, wholeNumber, type Shape } from "./shape.ts";
import { table, type Key } from "./table.ts";

/** A setting, and where it is written. */
export interface Stated<Value> {
  readonly value: Value;
  readonly source: Written;
}

/** What the user states about the deployment; it wins over what is read from the project's files. */
export interface DeploySettings {
  /** Gunicorn's name, e.g. `gthread`, or a dotted path. */
  readonly workerClass?: Stated<string> | undefined;
  readonly workers?: Stated<number> | undefined;
  readonly threads?: Stated<number> | undefined;
  /** 0 switches it off. */
  readonly timeoutSeconds?: Stated<number> | undefined;
  readonly gracefulTimeoutSeconds?: Stated<number> | undefined;
  readonly keepaliveSeconds?: Stated<number> | undefined;
  /** How long the proxy or router in front waits for an answer. */
  readonly proxyTimeoutSeconds?: Stated<number> | undefined;
  /** How long the platform waits between SIGTERM and SIGKILL. */
  readonly stopTimeoutSeconds?: Stated<number> | undefined;
}

const workerClass = key(
  "worker-class",
  "Gunicorn's worker class, e.g. `gthread`.",
  text,
);
const workers = key("workers", "How many workers run.", wholeNumber(1));
const threads = key(
  "threads",
  "How many threads a worker has; more than 1 makes a sync worker a gthread one.",
  wholeNumber(1),
);
const timeout = key(
  "timeout",
  "Gunicorn's `timeout` in seconds; 0 switches it off.",
  wholeNumber(0),
);
const gracefulTimeout = key(
  "graceful-timeout",
  "Gunicorn's `graceful_timeout` in seconds.",
  wholeNumber(0),
);
const keepalive = key(
  "keepalive",
  "Gunicorn's `keepalive` in seconds.",
  wholeNumber(0),
);
const proxyTimeout = key(
  "proxy-timeout",
  "How many seconds the proxy or router in front waits for an answer.",
  seconds,
);
const stopTimeout = key(
  "stop-timeout",
  "How many seconds the platform waits before it kills what does not stop.",
  seconds,
);

/** `[tool.hanglint.deploy]` */
export const deployTable = table<DeploySettings>(
  [
    ...[workerClass, workers, threads, timeout, gracefulTimeout],
    ...[keepalive, proxyTimeout, stopTimeout],
  ],
  (take) => ({
    workerClass: take(workerClass),
    workers: take(workers),
    threads: take(threads),
    timeoutSeconds: take(timeout),
    gracefulTimeoutSeconds: take(gracefulTimeout),
    keepaliveSeconds: take(keepalive),
    proxyTimeoutSeconds: take(proxyTimeout),
    stopTimeoutSeconds: take(stopTimeout),
  }),
);

/** What two places state together; the second one wins. */
export function mergedDeploy(
  weak: DeploySettings,
  strong: DeploySettings,
): DeploySettings {
  return {
    workerClass: strong.workerClass ?? weak.workerClass,
    workers: strong.workers ?? weak.workers,
    threads: strong.threads ?? weak.threads,
    timeoutSeconds: strong.timeoutSeconds ?? weak.timeoutSeconds,
    gracefulTimeoutSeconds:
      strong.gracefulTimeoutSeconds ?? weak.gracefulTimeoutSeconds,
    keepaliveSeconds: strong.keepaliveSeconds ?? weak.keepaliveSeconds,
    proxyTimeoutSeconds: strong.proxyTimeoutSeconds ?? weak.proxyTimeoutSeconds,
    stopTimeoutSeconds: strong.stopTimeoutSeconds ?? weak.stopTimeoutSeconds,
  };
}

function key<Value>(
  name: string,
  description: string,
  shape: Shape<Value>,
): Key<Stated<Value>> {
  const stated = mapped(shape, (value, found) => ({
    value,
    source: placeOf(found),
  }));
  return { name, description, shape: stated };
}
