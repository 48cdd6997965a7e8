import { consequenceOfSpending } from "../deploy/consequence.ts";
import { isKilledBy, stallOf, type Stall } from "../deploy/stall.ts";
import type { Level } from "../findings/finding.ts";
import type { CallRef } from "../semantics/value.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import { routeName } from "../findings/route-name.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { threadRoutes } from "./served.ts";
import { isMoment, sleptSeconds } from "./slept-seconds.ts";

export const sleepInRoute: Rule = {
  info: {
    code: "HL302",
    name: "sleep-in-route",
    status: "stable",
    summary: "A request that sleeps.",
    why: dedent`
      A sync worker serves one request at a time: while a handler sleeps, nobody else is served by it. A sleep that
      reaches Gunicorn's \`timeout\` (30 s by default) gets the worker killed with SIGABRT. Work that has to wait belongs
      into a task queue, and waiting for a result into the client, which asks again.

      Under gevent and eventlet a sleep only parks its greenlet, and is a note; so is one of less than 0.1 s, as in a
      loop that looks whether something is ready.
    `,
    example: {
      bad: dedent`
        import time

        from flask import Flask

        app = Flask(__name__)


        @app.route("/export")
        def export():
            time.sleep(5)
            return "done"
      `,
      good: dedent`
        from flask import Flask

        app = Flask(__name__)


        @app.route("/export")
        def export():
            return "accepted", 202
      `,
    },
    fixSafety:
      "There is no fix: only the author knows what the sleep waits for.",
    cwe: [1322],
    references: ["https://docs.gunicorn.org/en/stable/settings.html#timeout"],
  },

  check(matches, context) {
    return matches.flatMap((match) => {
      const call = callOf(match, context);
      return call ? (report(context, call) ?? []) : [];
    });
  },
};

function report(context: RuleContext, call: CallRef): Report | null {
  const [nearest] = threadRoutes(context.model, call);
  const seconds = sleptSeconds(context, call);
  if (!nearest || seconds === 0) return null;
  const stall = stallOf(context.deployment, "python-io");
  const spent = seconds === null ? "a time that is computed" : `${seconds} s`;
  const consequence = consequenceOfSpending(context.deployment, {
    verb: "sleeps",
    spent,
    seconds,
  });
  return {
    subject: { kind: "call", call },
    level: levelOf(stall, seconds),
    confidence: "high",
    message: `\`time.sleep\` in a request: \`${routeName(nearest.route)}\` ${consequence}.`,
    step: `\`time.sleep\` holds ${stall.kind === "lost" ? `a ${stall.held}` : "the worker"} for ${spent}`,
    fixes: [],
  };
}

/** A greenlet that sleeps is parked: its worker goes on with other requests. */
function levelOf(stall: Stall, seconds: number | null): Level {
  if (isKilledBy(stall, seconds)) return "error";
  if (isMoment(seconds)) return "note";
  return stall.kind === "lost" && stall.held === "greenlet"
    ? "note"
    : "warning";
}
