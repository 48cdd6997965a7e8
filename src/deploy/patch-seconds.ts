import { GUNICORN_DEFAULTS, type Deployment } from "./deployment.ts";
import { stallOf, type Handler, type Wait } from "./stall.ts";

/**
 * The longest wait that a patch should write: five sixths of the worker's timeout, and never more than the
 * budget of such a wait, in whole seconds. Where the timeout is switched off, what fits Gunicorn's default.
 */
export function patchSeconds(
  deployment: Deployment,
  wait: Wait = "python-io",
  handler: Handler = "plain",
): number {
  const { value: timeout } = deployment.timeoutSeconds;
  if (timeout === 0) return patchSeconds(GUNICORN_DEFAULTS, wait, handler);
  const stall = stallOf(deployment, wait, handler);
  const budget = stall.kind === "killed" ? stall.budgetSeconds : Infinity;
  return Math.max(1, Math.floor(Math.min((timeout * 5) / 6, budget)));
}
