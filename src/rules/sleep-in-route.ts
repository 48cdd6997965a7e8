import { sourceOf } from "../deploy/consequence.ts";
import type { Deployment } from "../deploy/deployment.ts";
import type { CallRef } from "../semantics/value.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import { routeName } from "../findings/route-name.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

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
  const [nearest] = context.model.routesTo(call);
  const seconds = secondsOf(context, call);
  if (!nearest || seconds === 0) return null;
  const { value: limit } = context.deployment.timeoutSeconds;
  const isKilled = seconds !== null && seconds >= limit;
  const name = `\`${routeName(nearest.route)}\``;
  const spent = seconds === null ? "a time that is computed" : `${seconds} s`;
  return {
    subject: { kind: "call", call },
    level: isKilled ? "error" : "warning",
    confidence: "high",
    message: `\`time.sleep\` in a request: ${name} ${consequence(context.deployment, spent, isKilled)}.`,
    step: `\`time.sleep\` holds the worker for ${spent}`,
    fixes: [],
  };
}

function consequence(
  deployment: Deployment,
  spent: string,
  isKilled: boolean,
): string {
  const limit = `${deployment.timeoutSeconds.value} s (${sourceOf(deployment)})`;
  return isKilled
    ? `sleeps for ${spent}, and Gunicorn kills this sync worker after ${limit}`
    : `holds this sync worker for ${spent}, and nobody else is served by it meanwhile`;
}

/** The time in seconds; null when it is not known. */
function secondsOf({ model }: RuleContext, ref: CallRef): number | null {
  const module = model.module(ref.module);
  const [argument] = module.call(ref.call).arguments;
  if (argument?.kind !== "positional") return null;
  const [value, more] = model.valueOf(module, argument.value);
  return value?.kind === "literal" && typeof value.value === "number" && !more
    ? value.value
    : null;
}
