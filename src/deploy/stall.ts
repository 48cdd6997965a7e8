import { budgetSeconds } from "./budget.ts";
import type { Deployment } from "./deployment.ts";

/** What keeps a request from going on, by what it keeps from the rest of the process. */
export type Wait =
  /** Python code waits in the socket module, `time.sleep`, a lock: yields under gevent. */
  | "python-io"
  /** A C library waits: it releases the GIL, and does not yield under gevent. */
  | "c-io"
  /** `await`ed: the loop goes on. */
  | "awaitable"
  /** Python code computes: other threads get their turns. */
  | "python-cpu"
  /** C code computes and keeps the GIL. */
  | "gil-cpu"
  /** C code computes without the GIL. */
  | "gil-free-cpu";

/** How the function is written that Gunicorn's worker runs: under ASGI, a plain one runs in a thread. */
export type Handler = "plain" | "async";

/** What a stall does. */
export type Stall =
  /** The heartbeat stops: Gunicorn kills the worker, and all that it serves is lost. */
  | {
      readonly kind: "killed";
      readonly held: "worker" | "loop";
      /** A stall of this length is killed with certainty. */
      readonly timeoutSeconds: number;
      /** A longer one may be killed, by the phase of the heartbeat. */
      readonly budgetSeconds: number;
    }
  /** The same with a timeout of 0: nobody ever kills it. */
  | { readonly kind: "deaf"; readonly held: "worker" | "loop" }
  /** The heartbeat goes on: what is held is lost for the length of the wait, and nothing is logged. */
  | {
      readonly kind: "lost";
      readonly held: "thread" | "pool-thread" | "greenlet" | "task";
    }
  /** All requests of the process get slow, none is lost. */
  | { readonly kind: "slow" }
  /** The worker class is not known. */
  | { readonly kind: "unknown" };

/** What a stall does under a deployment (measured with Gunicorn 20.1 to 26.1, uvicorn, gevent 24). */
export function stallOf(
  deployment: Deployment,
  wait: Wait,
  handler: Handler = "plain",
): Stall {
  const stopped = (held: "worker" | "loop"): Stall =>
    deployment.timeoutSeconds.value === 0
      ? { kind: "deaf", held }
      : {
          kind: "killed",
          held,
          timeoutSeconds: deployment.timeoutSeconds.value,
          budgetSeconds: budgetSeconds(deployment),
        };
  switch (deployment.workerKind) {
    case "sync":
      return stopped("worker");
    case "gthread":
      if (wait === "gil-cpu") return stopped("worker");
      return wait === "python-cpu"
        ? { kind: "slow" }
        : { kind: "lost", held: "thread" };
    case "gevent":
    case "eventlet":
      return wait === "python-io"
        ? { kind: "lost", held: "greenlet" }
        : stopped("loop");
    case "tornado":
      return wait === "awaitable"
        ? { kind: "lost", held: "task" }
        : stopped("loop");
    case "asgi":
    case "uvicorn":
      if (wait === "awaitable") return { kind: "lost", held: "task" };
      if (handler === "async" || wait === "gil-cpu") return stopped("loop");
      return wait === "python-cpu"
        ? { kind: "slow" }
        : { kind: "lost", held: "pool-thread" };
    case "other":
      return { kind: "unknown" };
  }
}

/** Whether a stall of so many seconds, null when not known, costs the worker with certainty. */
export function isKilledBy(stall: Stall, seconds: number | null): boolean {
  return (
    stall.kind === "killed" &&
    seconds !== null &&
    seconds >= stall.timeoutSeconds
  );
}

/** Whether a stall of so many seconds, null when not known, can cost the worker. */
export function mayBeKilledBy(stall: Stall, seconds: number | null): boolean {
  return (
    stall.kind === "killed" && seconds !== null && seconds > stall.budgetSeconds
  );
}
