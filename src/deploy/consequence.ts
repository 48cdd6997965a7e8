import type { Deployment, Setting } from "./deployment.ts";
import { placeOf } from "./source.ts";
import { strictestOf } from "./strictest.ts";
import {
  isKilledBy,
  stallOf,
  type Handler,
  type Stall,
  type Wait,
} from "./stall.ts";

/** What an endless wait in a request does, to follow "it can": `hold this sync worker until Gunicorn kills it …`. */
export function consequenceOfWaiting(
  deployment: Deployment,
  wait: Wait = "python-io",
  handler: Handler = "plain",
): string {
  const stall = stallOf(deployment, wait, handler);
  const held = heldBy(deployment, stall);
  switch (stall.kind) {
    case "killed":
      return stall.held === "worker"
        ? `hold ${held} until Gunicorn kills it after ${limitOf(deployment)}`
        : `stop ${held} until Gunicorn kills the worker after ${limitOf(deployment)}`;
    case "deaf":
      return `hold ${held} forever, since Gunicorn's timeout is switched off (${sourceOf(deployment.timeoutSeconds)})`;
    case "lost":
      return `hold ${held} forever: ${afterLoss(deployment, stall.held)}`;
    case "slow":
      return `slow down all requests of ${held}`;
    case "unknown":
      return `hold ${held}, and what Gunicorn does then depends on that class`;
  }
}

/**
 * What a wait or work of some length does, as a sentence's verb: `holds this sync worker for 5 s, and …`.
 * @param verb what the request does meanwhile, e.g. `sleeps`
 * @param seconds null when the length is not known; `spent` says it in words
 */
export function consequenceOfSpending(
  deployment: Deployment,
  {
    verb,
    spent,
    seconds,
  }: {
    readonly verb: string;
    readonly spent: string;
    readonly seconds: number | null;
  },
  wait: Wait = "python-io",
  handler: Handler = "plain",
): string {
  const stall = stallOf(deployment, wait, handler);
  const held = heldBy(deployment, stall);
  if (isKilledBy(stall, seconds)) {
    return `${verb} for ${spent}, and Gunicorn kills this ${classOf(deployment)} worker after ${limitOf(deployment)}`;
  }
  switch (stall.kind) {
    case "killed":
    case "deaf":
      return `holds ${held} for ${spent}, and nobody else is served by it meanwhile`;
    case "lost":
      return `holds ${held} for ${spent}`;
    case "slow":
      return `slows down all requests of ${held} for ${spent}`;
    case "unknown":
      return `holds ${held} for ${spent}`;
  }
}

/** `30 s (Procfile:1)` */
export function limitOf({ timeoutSeconds, strictestOf }: Deployment): string {
  const among =
    strictestOf > 1 ? `, the strictest of ${strictestOf} deployments` : "";
  return `${timeoutSeconds.value} s (${sourceOf(timeoutSeconds)}${among})`;
}

/** Where a setting comes from: `Procfile:1`, `Gunicorn's default`. */
export function sourceOf<Value>(setting: Setting<Value>): string {
  const { source } = setting;
  if (setting.kind === "unknown") {
    const place = source === null ? "" : `${placeOf(source)}: `;
    return `Gunicorn's default, assumed since ${place}${setting.because}`;
  }
  const { note } = setting;
  if (source === null) return note ?? "Gunicorn's default";
  return note === null ? placeOf(source) : `${placeOf(source)}, ${note}`;
}

/** By which settings the code is judged, as a sentence. */
export function judgedBy(deployments: readonly Deployment[]): string {
  const deployment = strictestOf(deployments);
  if (deployments.length === 0) {
    return "No Gunicorn shows in the project, its defaults are assumed: sync workers, timeout 30 s.";
  }
  const settings = `${deployment.workerKind} workers (${sourceOf(deployment.workerClass)}), timeout ${limitOf(deployment)}`;
  return `Judged by ${deployment.name}: ${settings}.`;
}

/** What is held: `this sync worker`, `a thread of this gthread worker`. */
function heldBy(deployment: Deployment, stall: Stall): string {
  const worker = `this ${classOf(deployment)} worker`;
  switch (stall.kind) {
    case "slow":
    case "unknown":
      return worker;
    case "killed":
    case "deaf":
      return stall.held === "worker" ? worker : `the event loop of ${worker}`;
    case "lost":
      switch (stall.held) {
        case "thread":
          return `one of the ${deployment.threads.value} threads of ${worker}`;
        case "pool-thread":
          return `a thread of the pool of ${worker}`;
        case "greenlet":
          return `a greenlet of ${worker}`;
        case "task":
          return `a task of ${worker}`;
      }
  }
}

/** What becomes of a worker whose heartbeat goes on. */
function afterLoss(
  deployment: Deployment,
  held: "thread" | "pool-thread" | "greenlet" | "task",
): string {
  const nothing = "Gunicorn neither kills nor logs anything";
  switch (held) {
    case "thread":
      return `${nothing}, and with all of them lost the worker answers nobody (${threadsSource(deployment)})`;
    case "pool-thread":
      return `${nothing}, and with all of them lost the worker answers nobody`;
    case "greenlet":
    case "task":
      return `${nothing}, and the connection stays open`;
  }
}

function threadsSource({ threads, workerClass }: Deployment): string {
  return threads.source === null ? sourceOf(workerClass) : sourceOf(threads);
}

/** How a worker's class is called in a sentence. */
function classOf({ workerClass, workerKind }: Deployment): string {
  return workerKind === "other" ? `\`${workerClass.value}\`` : workerKind;
}
