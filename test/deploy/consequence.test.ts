import { describe, expect, test } from "vitest";
import { budgetSeconds } from "../../src/deploy/budget.ts";
import {
  consequenceOfSpending,
  consequenceOfWaiting,
} from "../../src/deploy/consequence.ts";
import {
  GUNICORN_DEFAULTS,
  type Deployment,
  type Setting,
  type WorkerKind,
} from "../../src/deploy/deployment.ts";
import { patchSeconds } from "../../src/deploy/patch-seconds.ts";
import {
  isKilledBy,
  mayBeKilledBy,
  stallOf,
  type Handler,
  type Wait,
} from "../../src/deploy/stall.ts";
import { strictestOf } from "../../src/deploy/strictest.ts";

const WAITS = [
  ...(["python-io", "c-io", "awaitable"] as const),
  ...(["python-cpu", "gil-cpu", "gil-free-cpu"] as const),
] satisfies Wait[];

describe("what a stall does, as measured", () => {
  // One row a worker class; the columns are WAITS.
  test.each<[WorkerKind, Handler, string]>([
    ["sync", "plain", "worker worker worker worker worker worker"],
    ["gthread", "plain", "thread thread thread slow worker thread"],
    ["gevent", "plain", "greenlet loop loop loop loop loop"],
    ["eventlet", "plain", "greenlet loop loop loop loop loop"],
    ["tornado", "plain", "loop loop task loop loop loop"],
    ["asgi", "async", "loop loop task loop loop loop"],
    ["uvicorn", "async", "loop loop task loop loop loop"],
    ["uvicorn", "plain", "pool-thread pool-thread task slow loop pool-thread"],
    ["other", "plain", "unknown unknown unknown unknown unknown unknown"],
  ])("%s, %s handler", (workerKind, handler, expected) => {
    const deployment = { ...GUNICORN_DEFAULTS, workerKind };
    const row = WAITS.map((wait) => {
      const stall = stallOf(deployment, wait, handler);
      return "held" in stall ? stall.held : stall.kind;
    });
    expect(row.join(" ")).toBe(expected);
  });
});

test.each<[string, Partial<Deployment>, number, number]>([
  ["sync", { workerKind: "sync" }, 29, 25],
  [
    "sync on two addresses",
    { workerKind: "sync", binds: set(["a", "b"]) },
    15,
    15,
  ],
  ["gevent", { workerKind: "gevent" }, 29, 25],
  ["asgi", { workerKind: "asgi" }, 29, 25],
  ["uvicorn", { workerKind: "uvicorn" }, 14, 14],
  ["timeout 120", { timeoutSeconds: set(120) }, 119, 100],
  ["timeout 2", { timeoutSeconds: set(2) }, 1, 1],
  ["timeout 0", { timeoutSeconds: set(0) }, Infinity, 25],
])("the budget and the patch under %s", (_, settings, budget, patch) => {
  const deployment = { ...GUNICORN_DEFAULTS, ...settings };
  expect(budgetSeconds(deployment)).toBe(budget);
  expect(patchSeconds(deployment, "c-io", "async")).toBe(patch);
});

test("a thread that is lost has no budget: the patch is five sixths of the timeout", () => {
  expect(
    patchSeconds(
      { ...GUNICORN_DEFAULTS, workerKind: "uvicorn" },
      "python-io",
      "plain",
    ),
  ).toBe(25);
});

test("between the budget and the timeout the heartbeat's phase decides", () => {
  const stall = stallOf(GUNICORN_DEFAULTS, "python-io");
  expect([29, 29.5, 30].map((at) => mayBeKilledBy(stall, at))).toEqual([
    ...[false, true, true],
  ]);
  expect([29, 29.5, 30].map((at) => isKilledBy(stall, at))).toEqual([
    ...[false, false, true],
  ]);
});

describe("sentences", () => {
  const procfile = { path: "Procfile", span: { start: 0, end: 3 }, line: 1 };

  test.each<[Partial<Deployment>, Wait, Handler, string]>([
    [
      {},
      "python-io",
      "plain",
      "hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default)",
    ],
    [
      { timeoutSeconds: at(procfile, 120), strictestOf: 2 },
      "python-io",
      "plain",
      "hold this sync worker until Gunicorn kills it after 120 s (Procfile:1, the strictest of 2 deployments)",
    ],
    [
      {
        timeoutSeconds: {
          kind: "unknown",
          value: 30,
          source: procfile,
          because: "$TIMEOUT is not known",
        },
      },
      "python-io",
      "plain",
      "hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default, assumed since Procfile:1: $TIMEOUT is not known)",
    ],
    [
      { timeoutSeconds: at(procfile, 0) },
      "python-io",
      "plain",
      "hold this sync worker forever, since Gunicorn's timeout is switched off (Procfile:1)",
    ],
    [
      { workerKind: "gthread", threads: at(procfile, 4) },
      "python-io",
      "plain",
      "hold one of the 4 threads of this gthread worker forever: Gunicorn neither kills nor logs anything, and with all of them lost the worker answers nobody (Procfile:1)",
    ],
    [
      { workerKind: "gevent", timeoutSeconds: at(procfile, 60) },
      "c-io",
      "plain",
      "stop the event loop of this gevent worker until Gunicorn kills the worker after 60 s (Procfile:1)",
    ],
    [
      { workerKind: "gevent" },
      "python-io",
      "plain",
      "hold a greenlet of this gevent worker forever: Gunicorn neither kills nor logs anything, and the connection stays open",
    ],
    [
      { workerKind: "uvicorn" },
      "python-io",
      "plain",
      "hold a thread of the pool of this uvicorn worker forever: Gunicorn neither kills nor logs anything, and with all of them lost the worker answers nobody",
    ],
    [
      { workerKind: "other", workerClass: at(procfile, "our.Worker") },
      "python-io",
      "plain",
      "hold this `our.Worker` worker, and what Gunicorn does then depends on that class",
    ],
  ])("%#", (settings, wait, handler, sentence) => {
    const deployment = { ...GUNICORN_DEFAULTS, ...settings };
    expect(consequenceOfWaiting(deployment, wait, handler)).toBe(sentence);
  });

  test.each<[Partial<Deployment>, number | null, string]>([
    [
      {},
      5,
      "holds this sync worker for a while, and nobody else is served by it meanwhile",
    ],
    [
      {},
      45,
      "sleeps for a while, and Gunicorn kills this sync worker after 30 s (Gunicorn's default)",
    ],
    [
      { workerKind: "gthread", threads: at(procfile, 4) },
      45,
      "holds one of the 4 threads of this gthread worker for a while",
    ],
  ])("of some length %#", (settings, seconds, sentence) => {
    const deployment = { ...GUNICORN_DEFAULTS, ...settings };
    const spent = { verb: "sleeps", spent: "a while", seconds };
    expect(consequenceOfSpending(deployment, spent)).toBe(sentence);
  });
});

test("the strictest of several judges, and says of how many", () => {
  const gevent = { ...GUNICORN_DEFAULTS, workerKind: "gevent" as const };
  const slow = { ...GUNICORN_DEFAULTS, timeoutSeconds: set(300) };
  const off = { ...GUNICORN_DEFAULTS, timeoutSeconds: set(0) };
  expect(strictestOf([gevent, off, slow])).toEqual({ ...slow, strictestOf: 3 });
  expect(strictestOf([])).toBe(GUNICORN_DEFAULTS);
});

function set<Value>(value: Value): Setting<Value> {
  return { kind: "known", value, source: null, note: null, alternatives: [] };
}

function at<Value>(
  source: { path: string; span: { start: number; end: number }; line: number },
  value: Value,
): Setting<Value> {
  return { kind: "known", value, source, note: null, alternatives: [] };
}
