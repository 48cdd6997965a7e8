import type { Api } from "../catalog/api.ts";
import { isAwaited } from "../catalog/awaited.ts";
import { consequenceOfWaiting } from "../deploy/consequence.ts";
import { routeName } from "../findings/route-name.ts";
import type { CallRef } from "../semantics/value.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { returnsAtOnce } from "./returns-at-once.ts";
import { loopRoutes } from "./served.ts";

export const blockingCallInAsyncHandler: Rule = {
  info: {
    code: "HL601",
    name: "blocking-call-in-async-handler",
    status: "stable",
    summary: "A call that blocks the event loop.",
    why: dedent`
      An \`async def\` handler runs on the event loop, together with every other request of the process. A call that
      blocks, e.g. \`requests.get\` or \`time.sleep\`, stops them all until it returns, and the worker's heartbeat with
      them: uvicorn's worker is killed after half of Gunicorn's \`timeout\` already, without a traceback. The call may stand
      in a helper that looks harmless from the handler.

      A plain \`def\` handler runs in a pool of threads, where the same call only holds one of them.
    `,
    example: {
      bad: dedent`
        import time

        from fastapi import FastAPI

        app = FastAPI()


        @app.get("/report")
        async def report():
            time.sleep(2)
            return {}
      `,
      good: dedent`
        import asyncio

        from fastapi import FastAPI

        app = FastAPI()


        @app.get("/report")
        async def report():
            await asyncio.sleep(2)
            return {}
      `,
    },
    fixSafety:
      "There is no fix: the call needs an asynchronous sibling, `asyncio.to_thread`, or a handler without `async`.",
    cwe: [1322],
    references: [
      "https://fastapi.tiangolo.com/async/",
      "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
    ],
  },

  check(matches, context) {
    return matches.flatMap((match) => {
      const call = callOf(match, context);
      if (call === null || returnsAtOnce(match, context)) return [];
      return report(context, call) ?? [];
    });
  },
};

function report(context: RuleContext, call: CallRef): Report | null {
  const { model, deployment } = context;
  const [nearest] = loopRoutes(model, call);
  const api = model.apisOf(call).find(blocksLoop);
  if (!nearest || !api) return null;
  const route = `\`${routeName(nearest.route)}\``;
  const isAsgi =
    deployment.workerKind === "asgi" || deployment.workerKind === "uvicorn";
  const consequence = isAsgi
    ? `${route} can ${consequenceOfWaiting(deployment, "python-io", "async")}`
    : `while ${route} waits here, no other request of the process goes on`;
  return {
    subject: { kind: "call", call },
    level:
      isAsgi && model.boundOf(call).kind === "unbounded" ? "error" : "warning",
    confidence: "high",
    message: `\`${api.name}\` blocks the event loop: ${consequence}.`,
    step: `\`${api.name}\` blocks the event loop`,
    fixes: [],
  };
}

/** Making a client does not block, calling it does. */
function blocksLoop({ name, awaited }: Api): boolean {
  return awaited === undefined && !isAwaited(name) && !/\.[A-Z]\w*$/.test(name);
}
