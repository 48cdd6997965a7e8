import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import { dedent } from "../text/dedent.ts";
import { branchPatch } from "./branch-patch.ts";
import { reportEndlessWaits } from "./endless-wait.ts";
import { waitsUnderLock } from "./held-lock.ts";
import { returnsAtOnce } from "./returns-at-once.ts";
import type { Rule } from "./rule.ts";
import { inThreads } from "./served.ts";

export const lockWithoutTimeout: Rule = {
  info: {
    code: "HL401",
    name: "lock-without-timeout",
    status: "stable",
    summary:
      "A request that takes a lock without a timeout, or waits for something else while it holds one.",
    why: dedent`
      \`Lock.acquire()\` waits until the lock is free. A thread that died with the lock, or one that waits for this
      request, never frees it: the worker hangs until Gunicorn kills it, a thread of a gthread worker for good. A
      \`threading.Lock\` that is not re-entrant hangs even when the same thread takes it twice.

      A lock held around a call that waits, e.g. an HTTP request, makes every other thread that wants it wait just as long:
      one slow peer stops them all. Do the waiting first, and hold the lock only to store the result.
    `,
    example: {
      bad: dedent`
        import threading

        from flask import Flask

        app = Flask(__name__)
        lock = threading.Lock()


        @app.post("/orders")
        def order():
            lock.acquire()
            try:
                return save()
            finally:
                lock.release()
      `,
      good: dedent`
        import threading

        from flask import Flask

        app = Flask(__name__)
        lock = threading.Lock()


        @app.post("/orders")
        def order():
            if not lock.acquire(timeout=${String(patchSeconds(GUNICORN_DEFAULTS))}):
                raise TimeoutError("waited ${String(patchSeconds(GUNICORN_DEFAULTS))} s for lock")
            try:
                return save()
            finally:
                lock.release()
      `,
    },
    fixSafety:
      "The fix is unsafe: a request that waits longer than the timeout now raises an exception. A lock held around a call that waits has no fix: what may move out of it only the author knows.",
    cwe: [667, 833],
    references: [
      "https://docs.python.org/3/library/threading.html#threading.Lock.acquire",
    ],
  },

  check(matches, context) {
    const taking = inThreads(matches, context).filter(
      (match) => !returnsAtOnce(match, context),
    );
    return [
      ...reportEndlessWaits(taking, context, branchPatch),
      ...waitsUnderLock(matches, context),
    ];
  },
};
