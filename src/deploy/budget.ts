import type { Deployment } from "./deployment.ts";

/**
 * How long what stops the heartbeat may last, in seconds; Infinity where the timeout is switched off. Gunicorn
 * looks once a second, so one second of the timeout is lost; a sync worker with several addresses and uvicorn's
 * worker beat only every half of it (measured: gunicorn/workers/sync.py `run_for_multiple`, uvicorn/workers.py).
 */
export function budgetSeconds({
  timeoutSeconds: { value: timeout },
  workerKind,
  binds,
}: Deployment): number {
  if (timeout === 0) return Infinity;
  if (workerKind === "uvicorn") return Math.max(0, timeout / 2 - 1);
  if (workerKind === "sync" && binds.value.length > 1) return timeout / 2;
  return Math.max(0, timeout - 1);
}
