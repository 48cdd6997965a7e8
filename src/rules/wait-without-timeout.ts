import { dedent } from "../text/dedent.ts";
import { branchPatch } from "./branch-patch.ts";
import { reportEndlessWaits } from "./endless-wait.ts";
import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import type { Rule } from "./rule.ts";
import { inThreads } from "./served.ts";
import { followsKill, leavesByWaiting } from "./ends-anyway.ts";
import { returnsAtOnce } from "./returns-at-once.ts";

export const waitWithoutTimeout: Rule = {
  info: {
    code: "HL403",
    name: "wait-without-timeout",
    status: "stable",
    summary:
      "A request that waits for another thread, process or task without a timeout.",
    why: dedent`
      \`Queue.get\`, \`Event.wait\`, \`Thread.join\`, \`Future.result\` and a task result's \`get\` wait until somebody else
      has done something. When that thread died, that task was never picked up, or the queue's worker is busy with a
      request that waits for this one, the wait never ends: the worker is killed after \`timeout\` seconds, or a thread of
      it is lost for good. Handing work to a task queue only to wait for its result keeps the worker just as busy.

      With a timeout most of them raise; \`Event.wait\` and \`Thread.join\` only return, and the code must look.
    `,
    example: {
      bad: dedent`
        from concurrent.futures import ThreadPoolExecutor

        from flask import Flask

        app = Flask(__name__)
        pool = ThreadPoolExecutor()


        @app.get("/report")
        def report():
            future = pool.submit(build_report)
            return future.result()
      `,
      good: dedent`
        from concurrent.futures import ThreadPoolExecutor

        from flask import Flask

        app = Flask(__name__)
        pool = ThreadPoolExecutor()


        @app.get("/report")
        def report():
            future = pool.submit(build_report)
            return future.result(timeout=${String(patchSeconds(GUNICORN_DEFAULTS))})
      `,
    },
    fixSafety:
      "The fix is unsafe: what takes longer than the timeout now raises an exception where the call waited.",
    cwe: [1088],
    references: [
      "https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Future.result",
      "https://docs.celeryq.dev/en/stable/userguide/tasks.html#avoid-launching-synchronous-subtasks",
    ],
  },

  check: (matches, context) =>
    reportEndlessWaits(
      inThreads(matches, context).filter(
        (match) =>
          !returnsAtOnce(match, context) && !followsKill(match, context),
      ),
      context,
      (where, call, ...rest) =>
        leavesByWaiting(where, call) ? [] : branchPatch(where, call, ...rest),
    ),
};
