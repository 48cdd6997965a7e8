import type { Api, Work } from "../catalog/api.ts";
import { firstWord } from "../catalog/paths.ts";
import { consequenceOfSpending } from "../deploy/consequence.ts";
import { routeName } from "../findings/route-name.ts";
import type { Model } from "../semantics/model.ts";
import type { RouteEntry } from "../semantics/routes/route-entry.ts";
import type { CallRef } from "../semantics/value.ts";
import { counted } from "../text/counted.ts";
import { dedent } from "../text/dedent.ts";
import { groupBy } from "../text/group-by.ts";
import { callOf } from "./candidate-call.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const cpuWorkInRoute: Rule = {
  info: {
    code: "HL301",
    name: "cpu-work-in-route",
    status: "stable",
    summary: "A request that computes for long.",
    why: dedent`
      Resizing images, writing PDF files and spreadsheets, packing archives, running models and hashing keep the processor
      busy for seconds, and grow with what the user sends. A sync worker serves nobody else meanwhile, and past
      \`timeout\` seconds (30 by default) Gunicorn kills it, often without a traceback, since C code does not let Python
      handle the signal. Threads do not help where the code holds the GIL, greenlets never do.

      Such work belongs into a task queue: the handler checks its input, puts a job into the queue and answers 202 with an
      address where the client asks for the result. What is slow on purpose, e.g. hashing a password, is a note.
    `,
    example: {
      bad: dedent`
        from flask import Flask, request
        from PIL import Image

        app = Flask(__name__)


        @app.post("/photos")
        def upload():
            image = Image.open(request.files["photo"])
            image.thumbnail((800, 800))
            return "saved"
      `,
      good: dedent`
        from flask import Flask, request

        from tasks import make_thumbnail

        app = Flask(__name__)


        @app.post("/photos")
        def upload():
            job = make_thumbnail.delay(request.files["photo"].read())
            return {"id": job.id}, 202
      `,
    },
    fixSafety:
      "There is no fix that could be applied blindly: what the answer needs of the work only the author knows.",
    cwe: [400],
    references: [
      "https://flask.palletsprojects.com/en/stable/patterns/celery/",
      "https://docs.gunicorn.org/en/stable/settings.html#timeout",
    ],
  },

  check(matches, context) {
    const found = matches.flatMap((match) => {
      const call = callOf(match, context);
      return call ? (longWork(context, call) ?? []) : [];
    });
    // Steps of one piece of work, e.g. open, shrink, save, are one thing to move away.
    return [...groupBy(found, ({ piece }) => piece).values()].flatMap(
      ([first, ...more]) =>
        first ? [report(context, first, more.length)] : [],
    );
  },
};

/** A call that keeps the processor busy in a request. */
interface LongWork {
  readonly call: CallRef;
  readonly api: Api;
  readonly work: Work;
  readonly route: RouteEntry;
  /** Equal for the calls of one library in one function. */
  readonly piece: string;
}

function longWork({ model }: RuleContext, call: CallRef): LongWork | null {
  const [nearest] = model.routesTo(call);
  const api = model.apisOf(call).find(({ work }) => work !== undefined);
  const work = api?.work;
  if (!nearest || !work || !isLong(model, call, work)) return null;
  const module = model.module(call.module);
  const around = module.functionAt(module.call(call.call).span.start);
  const piece = [call.module, around?.scope, firstWord(api.name), work.cost];
  return { call, api, work, route: nearest.route, piece: piece.join(" ") };
}

function report(
  { deployment }: RuleContext,
  { call, api, work, route }: LongWork,
  more: number,
): Report {
  const handler =
    route.served === "asgi" && route.form === "async" ? "async" : "plain";
  const spent = { verb: "computes", spent: SPENT[work.cost], seconds: null };
  const consequence = consequenceOfSpending(
    deployment,
    spent,
    work.by,
    handler,
  );
  const steps =
    more === 0
      ? ""
      : `, with ${counted(more, "more such call")} in its function`;
  return {
    subject: { kind: "call", call },
    level: work.cost === "deliberate" ? "note" : "warning",
    confidence: work.confidence,
    message: `\`${api.name}\` ${work.does}${steps}: \`${routeName(route)}\` ${consequence}.`,
    step: `\`${api.name}\` ${work.does}`,
    fixes: [],
  };
}

const SPENT = {
  "by-size": "a time that grows with its input",
  "in-loop": "a time that grows with the number of rows",
  deliberate: "a time that is long on purpose",
} as const satisfies Record<Work["cost"], string>;

/** What is cheap once counts only inside of a loop. */
function isLong(model: Model, ref: CallRef, { cost }: Work): boolean {
  if (cost !== "in-loop") return true;
  const module = model.module(ref.module);
  return module
    .pathOf(module.call(ref.call).block)
    .some((block) => module.block(block).kind === "loop");
}
