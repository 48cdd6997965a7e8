import { consequenceOfWaiting } from "../deploy/consequence.ts";
import type { Deployment } from "../deploy/deployment.ts";
import { routeName } from "../findings/route-name.ts";
import type { CallRef } from "../semantics/value.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import { ownAddress } from "./own-address.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const selfRequestInRoute: Rule = {
  info: {
    code: "HL404",
    name: "self-request-in-route",
    status: "stable",
    summary: "A request that calls its own server over HTTP.",
    why: dedent`
      While a handler waits for a request to its own server, it keeps the worker that might have answered it. With one
      sync worker, or with as many such requests as there are workers, everybody waits for everybody, until Gunicorn kills
      the workers. A timeout only makes the failure shorter.

      Found are addresses made by \`url_for(..., _external=True)\`, from \`request.host_url\` and its like, and of this
      host where the port is the server's or the path is one of the project's routes. Call the function behind the route
      instead.
    `,
    example: {
      bad: dedent`
        import requests
        from flask import Flask, url_for

        app = Flask(__name__)


        @app.get("/summary")
        def summary():
            return requests.get(url_for("details", _external=True), timeout=5).text


        @app.get("/details")
        def details():
            return "details"
      `,
      good: dedent`
        from flask import Flask

        app = Flask(__name__)


        @app.get("/summary")
        def summary():
            return details()


        @app.get("/details")
        def details():
            return "details"
      `,
    },
    fixSafety:
      "There is no fix: what the other handler needs of its request only the author knows.",
    cwe: [833],
    references: [
      "https://docs.gunicorn.org/en/stable/design.html#how-many-workers",
    ],
  },

  check(matches, context) {
    return matches.flatMap((match) => {
      const call = callOf(match, context);
      return call ? (report(context, call) ?? []) : [];
    });
  },
};

function report(context: RuleContext, call: CallRef): Report | null {
  const { model, deployment } = context;
  const [nearest] = model.routesTo(call);
  const [api] = model.apisOf(call);
  const address = ownAddress(context, call);
  if (!nearest || !api || address === null) return null;
  return {
    subject: { kind: "call", call },
    level: hasOneWorker(deployment) ? "error" : "warning",
    confidence: address.confidence,
    message: `\`${api.name}\` calls this server itself, ${address.since}: \`${routeName(nearest.route)}\` waits for a worker while it keeps one, and can ${consequenceOfWaiting(deployment)}.`,
    step: `\`${api.name}\` calls this server itself`,
    fixes: [],
  };
}

/** With a single sync worker nobody is left to answer. */
function hasOneWorker({ workerKind, workers }: Deployment): boolean {
  return (
    workerKind === "sync" &&
    workers.kind === "known" &&
    workers.source !== null &&
    workers.value === 1
  );
}
