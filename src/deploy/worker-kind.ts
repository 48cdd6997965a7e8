import type { WorkerKind } from "./deployment.ts";

/** Gunicorn's own classes, by name and by path (gunicorn/workers/__init__.py), and uvicorn's. */
const KINDS: readonly (readonly [RegExp, WorkerKind])[] = [
  [/^sync$|^gunicorn\.workers\.sync\.SyncWorker$/, "sync"],
  [/^gthread$|^gunicorn\.workers\.gthread\.ThreadWorker$/, "gthread"],
  [/^gevent(?:_wsgi|_pywsgi)?$|ggevent\./, "gevent"],
  [/^geventwebsocket\.|[gG]event\w*Worker$/, "gevent"],
  [/^eventlet$|geventlet\.|[eE]ventlet\w*Worker$/, "eventlet"],
  [/^tornado$|gtornado\.|[tT]ornado\w*Worker$/, "tornado"],
  [/^asgi$|gasgi\./, "asgi"],
  [/[uU]vicorn\w*Worker$/, "uvicorn"],
];

/** What a worker class is for a stall, by its name, a path of Python, or `egg:gunicorn#name`. */
export function workerKindOf(workerClass: string): WorkerKind {
  const name = workerClass.replace(/^egg:gunicorn#/, "");
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}
