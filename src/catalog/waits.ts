import type { Api } from "./api.ts";
import { FOREVER, library, seconds } from "./rows.ts";

function standard(documentation: string) {
  return library({ family: "wait", checked: "CPython 3.11.7", documentation });
}

const threading = standard(
  "https://docs.python.org/3/library/threading.html#threading.Event.wait",
);
const queue = standard(
  "https://docs.python.org/3/library/queue.html#queue.Queue.get",
);
const futures = standard(
  "https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Future.result",
);
const multiprocessing = standard(
  "https://docs.python.org/3/library/multiprocessing.html#multiprocessing.pool.AsyncResult.get",
);
const celery = library({
  family: "wait",
  package: "celery",
  checked: "celery 5.6.0",
  documentation:
    "https://docs.celeryq.dev/en/stable/reference/celery.result.html#celery.result.AsyncResult.get",
});
const huey = library({
  family: "wait",
  package: "huey",
  checked: "huey 2.5.4",
  documentation: "https://huey.readthedocs.io/en/latest/api.html#Result.get",
});

const TIMEOUT_FIRST = {
  timeout: seconds("timeout", 0),
  withoutTimeout: FOREVER,
};

/** Waiting for another thread, process or task. */
export const WAITS: readonly Api[] = [
  ...threading(
    [
      "Event().wait",
      "Condition().wait",
      "Thread().join",
      "Timer().join",
      "Barrier().wait",
    ].map((name) => `threading.${name}`),
    TIMEOUT_FIRST,
  ),
  ...threading(["threading.Condition().wait_for"], {
    timeout: seconds("timeout", 1),
    withoutTimeout: FOREVER,
  }),
  ...queue(
    [
      ...["Queue", "LifoQueue", "PriorityQueue", "SimpleQueue"].map(
        (name) => `queue.${name}().get`,
      ),
      ...["Queue", "JoinableQueue"].map(
        (name) => `multiprocessing.${name}().get`,
      ),
    ],
    {
      timeout: seconds("timeout", 1),
      withoutTimeout: FOREVER,
      unlessFalse: { keyword: "block", position: 0 },
    },
  ),
  ...queue(["queue.Queue().join", "multiprocessing.JoinableQueue().join"], {
    withoutTimeout: FOREVER,
  }),
  ...futures(
    ["ThreadPoolExecutor", "ProcessPoolExecutor"].flatMap((executor) =>
      ["result", "exception"].map(
        (method) => `concurrent.futures.${executor}().submit().${method}`,
      ),
    ),
    TIMEOUT_FIRST,
  ),
  ...futures(
    [
      "concurrent.futures.Future().result",
      "asyncio.run_coroutine_threadsafe().result",
    ],
    TIMEOUT_FIRST,
  ),
  ...futures(["concurrent.futures.wait", "concurrent.futures.as_completed"], {
    timeout: seconds("timeout", 1),
    withoutTimeout: FOREVER,
  }),
  ...multiprocessing(["multiprocessing.Process().join"], TIMEOUT_FIRST),
  ...multiprocessing(
    ["apply_async", "map_async", "starmap_async"].map(
      (method) => `multiprocessing.Pool().${method}().get`,
    ),
    TIMEOUT_FIRST,
  ),
  ...multiprocessing(
    ["map", "starmap", "apply", "join"].map(
      (method) => `multiprocessing.Pool().${method}`,
    ),
    { withoutTimeout: FOREVER },
  ),
  ...celery(
    [
      "celery.result.AsyncResult().get",
      "celery.result.AsyncResult().wait",
      "celery.result.ResultSet().get",
      "celery.result.ResultSet().join",
      "celery.Celery().send_task().get",
      "celery.Celery().AsyncResult().get",
      "celery.Task().delay().get",
      "celery.Task().delay().wait",
      "celery.Task().apply_async().get",
      "celery.Task().apply_async().wait",
    ],
    TIMEOUT_FIRST,
  ),
  ...celery(
    ["group", "chain", "chord"].flatMap((canvas) => [
      `celery.${canvas}()().get`,
      `celery.${canvas}().apply_async().get`,
      `celery.${canvas}().delay().get`,
    ]),
    TIMEOUT_FIRST,
  ),
  ...huey(["huey.api.Result().get"], {
    timeout: seconds("timeout", 1),
    withoutTimeout: FOREVER,
  }),
];
