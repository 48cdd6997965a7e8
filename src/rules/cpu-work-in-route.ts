import type { Api, Work } from "../catalog/api.ts";
import { firstWord } from "../catalog/paths.ts";
import { consequenceOfSpending } from "../deploy/consequence.ts";
import { routeName } from "../findings/route-name.ts";
import type { Model } from "../semantics/model.ts";
import type { Reach } from "../semantics/reachability.ts";
import type { RouteEntry } from "../semantics/routes/route-entry.ts";
import type { CallRef } from "../semantics/value.ts";
import { counted } from "../text/counted.ts";
import { dedent } from "../text/dedent.ts";
import { groupBy } from "../text/group-by.ts";
import { callOf } from "./candidate-call.ts";
import {
  offloading,
  type Offloading,
  type Reached,
} from "./offload/offload.ts";
import { taskQueueOf } from "./offload/task-queue.ts";
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


        @app.post("/photos/<int:photo>/thumbnail")
        def shrink(photo):
            size = request.args.get("size", 800, type=int)
            if size > 2000:
                return {"error": "too large"}, 400
            image = Image.open(f"/srv/photos/{photo}.jpg")
            image.thumbnail((size, size))
            image.save(f"/srv/thumbnails/{photo}.jpg")
            return {"thumbnail": photo}
      `,
      good: dedent`
        from celery import shared_task
        from flask import Flask, request, url_for
        from PIL import Image

        app = Flask(__name__)


        @shared_task(ignore_result=False)
        def shrink_task(photo, size):
            image = Image.open(f"/srv/photos/{photo}.jpg")
            image.thumbnail((size, size))
            image.save(f"/srv/thumbnails/{photo}.jpg")
            return {"thumbnail": photo}


        @app.post("/photos/<int:photo>/thumbnail")
        def shrink(photo):
            size = request.args.get("size", 800, type=int)
            if size > 2000:
                return {"error": "too large"}, 400
            task = shrink_task.delay(photo, size)
            status = url_for(".shrink_status", task_id=task.id)
            return {"task": task.id, "status": status}, 202


        @app.get("/tasks/shrink/<task_id>")
        def shrink_status(task_id):
            result = shrink_task.AsyncResult(task_id)
            return {
                "ready": result.ready(),
                "successful": result.successful(),
                "value": result.result if result.successful() else None,
            }
      `,
      beside: {
        "shop/tasks.py": dedent`
          from celery import Celery

          celery = Celery("shop", broker="redis://localhost", backend="redis://localhost")
        `,
      },
    },
    fixSafety:
      "The fix is unsafe: the client gets 202 and an address instead of the result, and a worker of the queue has to import the module and store results. It is offered where a plain handler of Flask, in a project that sets Celery or RQ up, ends in work that reads and gives back nothing but plain data; what comes before, e.g. checks of the input, stays as it is. Where that is not certain it is a sketch, which is never applied, and its title says what to check; where the handler's shape allows neither, the message says why, and what to extract. What is slow on purpose has none.",
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
    const offload = offloading(
      context,
      found.filter(({ work }) => work.cost !== "deliberate"),
      taskQueueOf(matches, context),
    );
    // Steps of one piece of work, e.g. open, shrink, save, are one thing to move away.
    return [...groupBy(found, ({ piece }) => piece).values()].flatMap(
      ([first, ...more]) =>
        first
          ? [
              withOffloading(
                report(context, first, more.length),
                first,
                offload,
              ),
            ]
          : [],
    );
  },
};

/** A call that keeps the processor busy in a request. */
interface LongWork {
  readonly call: CallRef;
  readonly api: Api;
  readonly work: Work;
  /** Never empty. */
  readonly reaches: readonly Reach[];
  readonly route: RouteEntry;
  /** Equal for the calls of one library in one function. */
  readonly piece: string;
}

function longWork({ model }: RuleContext, call: CallRef): LongWork | null {
  const reaches = model.routesTo(call);
  const [nearest] = reaches;
  const api = model.apisOf(call).find(({ work }) => work !== undefined);
  const work = api?.work;
  if (!nearest || !work || !isLong(model, call, work)) return null;
  const module = model.module(call.module);
  const around = module.functionAt(module.call(call.call).span.start);
  const piece = [call.module, around?.scope, firstWord(api.name), work.cost];
  return {
    call,
    api,
    work,
    reaches,
    route: nearest.route,
    piece: piece.join(" "),
  };
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

/** Adds the patch that moves the work to a task, or the sentence that says why there is none. */
function withOffloading(
  plain: Report,
  { work, ...reached }: LongWork,
  offload: (reached: Reached) => Offloading,
): Report {
  if (work.cost === "deliberate") return plain;
  const { fix, obstacle } = offload(reached);
  return {
    ...plain,
    message: obstacle
      ? `${plain.message} It cannot move to a task queue as it stands: ${obstacle.because}.`
      : plain.message,
    fixes: fix ? [fix] : [],
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
