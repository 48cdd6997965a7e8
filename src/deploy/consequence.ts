import type { Deployment } from "./deployment.ts";

/** What an endless wait in a request does to the worker, for a sentence: "… can hold this sync worker until …". */
export function consequenceOfWaiting(deployment: Deployment): string {
  const { workerClass, timeoutSeconds } = deployment;
  return `hold this ${workerClass.value} worker until Gunicorn kills it after ${timeoutSeconds.value} s (${sourceOf(deployment)})`;
}

/** Where the worker's timeout is written. */
export function sourceOf({ timeoutSeconds }: Deployment): string {
  return timeoutSeconds.source === null
    ? "Gunicorn's default"
    : timeoutSeconds.source.path;
}

/**
 * The longest wait that a patch should write: five sixths of the worker's timeout, and never more
 * than a sync worker's budget of one second less than it, in whole seconds.
 */
export function patchSeconds({ timeoutSeconds }: Deployment): number {
  const { value } = timeoutSeconds;
  return Math.max(1, Math.min(Math.floor((value * 5) / 6), value - 1));
}
