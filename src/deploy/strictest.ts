import { budgetSeconds } from "./budget.ts";
import {
  GUNICORN_DEFAULTS,
  type Deployment,
  type WorkerKind,
} from "./deployment.ts";

/** By how much one wait costs: a whole worker first, one task of many last. */
const BY_COST: readonly WorkerKind[] = [
  ...(["sync", "tornado", "other"] as const),
  ...(["uvicorn", "asgi", "gthread", "eventlet", "gevent"] as const),
];

/** The deployment that judges the code: the one that forgives least; Gunicorn's defaults where none shows. */
export function strictestOf(deployments: readonly Deployment[]): Deployment {
  const [first] = deployments.toSorted(
    (a, b) =>
      BY_COST.indexOf(a.workerKind) - BY_COST.indexOf(b.workerKind) ||
      budgetSeconds(a) - budgetSeconds(b),
  );
  return first === undefined
    ? GUNICORN_DEFAULTS
    : { ...first, strictestOf: deployments.length };
}
