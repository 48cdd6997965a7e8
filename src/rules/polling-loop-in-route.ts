import { consequenceOfWaiting } from "../deploy/consequence.ts";
import { routeName } from "../findings/route-name.ts";
import type { CallRef } from "../semantics/value.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import { loopAround, type Loop } from "./polling/loop.ts";
import { makesProgress } from "./polling/progress.ts";
import { hasLimit } from "./polling/rounds.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { threadRoutes } from "./served.ts";

export const pollingLoopInRoute: Rule = {
  info: {
    code: "HL304",
    name: "polling-loop-in-route",
    status: "preview",
    summary:
      "A request that polls until something changes, with no limit on its rounds.",
    why: dedent`
      A job that died, a file that nobody writes, a status that is spelled otherwise: a loop that polls for it never ends,
      and with it the request. A sync worker serves nobody meanwhile, and Gunicorn kills it after its \`timeout\`.

      A counter of rounds or a deadline by \`time.monotonic()\` bounds the loop. Better still the handler answers at once
      with 202 and an address at which the client asks for the result.

      A loop that takes from a queue, reads a stream, follows pages or yields to the client goes on with each round, and
      is not found. The pause in the loop is also a sleep in a request, and \`sleep-in-route\` says so.
    `,
    example: {
      bad: dedent`
        import time

        from flask import Flask

        from shop.jobs import start_export

        app = Flask(__name__)


        @app.post("/export")
        def export():
            job = start_export()
            while job.status != "done":
                time.sleep(1)
                job.refresh()
            return job.result
      `,
      good: dedent`
        from flask import Flask, url_for

        from shop.jobs import start_export

        app = Flask(__name__)


        @app.post("/export")
        def export():
            job = start_export()
            return {"status": url_for("export_status", job=job.id)}, 202
      `,
    },
    fixSafety:
      "There is no fix: what to answer when the wait is given up only the author knows.",
    cwe: [835, 1322],
    references: [
      "https://docs.gunicorn.org/en/stable/settings.html#timeout",
      "https://docs.celeryq.dev/en/stable/userguide/tasks.html#avoid-launching-synchronous-subtasks",
    ],
  },

  check(matches, context) {
    const reported = new Set<string>();
    return matches.flatMap((match) => {
      const call = callOf(match, context);
      const loop = call && loopAround(context, call);
      const key = `${String(loop?.head.start)} ${match.path}`;
      if (!loop || reported.has(key) || hasLimit(loop) || makesProgress(loop)) {
        return [];
      }
      reported.add(key);
      return report(context, call, loop);
    });
  },
};

function report(
  { model, deployment }: RuleContext,
  call: CallRef,
  { module, head }: Loop,
): readonly Report[] {
  const [nearest] = threadRoutes(model, call);
  if (nearest === undefined) return [];
  const pause = module.calleeText(module.call(call.call));
  return [
    {
      subject: { kind: "call", call, head },
      level: "warning",
      confidence: "medium",
      message: `A \`while\` loop waits with \`${pause}\` until something changes, and nothing limits its rounds: \`${routeName(nearest.route)}\` can ${consequenceOfWaiting(deployment)}.`,
      step: `waits with \`${pause}\` round after round`,
      fixes: [],
    },
  ];
}
