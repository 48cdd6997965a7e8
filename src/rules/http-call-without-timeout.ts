import { consequenceOfWaiting } from "../deploy/consequence.ts";
import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import type { Unbounded } from "../semantics/bound.ts";
import type { CallRef } from "../semantics/value.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { callsInSequence } from "./sequence.ts";
import { standingOf } from "./standing.ts";
import { timeoutPatch } from "./timeout-patch.ts";

export const httpCallWithoutTimeout: Rule = {
  info: {
    code: "HL101",
    name: "http-call-without-timeout",
    status: "stable",
    summary: "An HTTP call that can wait forever.",
    why: dedent`
      requests, urllib and urllib3 wait without end when no timeout is given; httpx and aiohttp have a default that can
      be switched off. A peer that accepts the connection and never answers then holds the worker: a sync worker serves
      nobody else meanwhile, and Gunicorn kills it with SIGABRT after \`timeout\` seconds (30 by default). The user sees
      a 502, and the next worker runs into the same wait. A thread of a gthread worker is lost for good, and nothing
      is logged.

      What counts is what the call really gets: sessions, wrappers, partials, unpacked dicts, adapters and
      subclasses are followed. \`session.timeout = 5\` and an adapter that only uses \`setdefault\` have no effect.
    `,
    example: {
      bad: dedent`
        import requests
        from flask import Flask

        app = Flask(__name__)


        @app.route("/rates")
        def rates():
            return requests.get("https://rates.example/eur").json()
      `,
      good: dedent`
        import requests
        from flask import Flask

        app = Flask(__name__)


        @app.route("/rates")
        def rates():
            return requests.get("https://rates.example/eur", timeout=(3.05, ${String(patchSeconds(GUNICORN_DEFAULTS))})).json()
      `,
    },
    fixSafety:
      "The fix is unsafe: a peer that is slower than the timeout now raises an exception where the call waited.",
    cwe: [1088],
    references: [
      "https://requests.readthedocs.io/en/latest/user/advanced/#timeouts",
      "https://docs.gunicorn.org/en/stable/settings.html#timeout",
    ],
  },

  check(matches, context) {
    const endless = matches.flatMap((match) => {
      const call = callOf(match, context);
      const bound = call && context.model.boundOf(call);
      return call && bound?.kind === "unbounded" ? [{ call, bound }] : [];
    });
    const shares = callsInSequence(
      context.model,
      endless.map(({ call }) => call),
    );
    return endless.map(({ call, bound }) =>
      report(context, call, bound, shares.get(call) ?? 1),
    );
  },
};

function report(
  context: RuleContext,
  call: CallRef,
  bound: Unbounded,
  share: number,
): Report {
  const what = whatIsMissing(context, call, bound);
  const standing = standingOf(context.model, call);
  return {
    subject: { kind: "call", call },
    level: standing.level,
    confidence: standing.level === "warning" ? "medium" : "high",
    message: `${what}: ${consequence(context, standing)}.`,
    step: `\`${bound.api.name}\` waits without a timeout`,
    fixes: timeoutPatch(context, call, bound, share),
  };
}

function whatIsMissing(
  { model, textOf }: RuleContext,
  call: CallRef,
  { api, how, at, via }: Unbounded,
): string {
  const name = `\`${api.name}\``;
  const [caller] = via;
  const source = at && textOf(call.module).slice(at.span.start, at.span.end);
  if (api.timeout === null) return `${name} takes no timeout`;
  if (how === "left-out") return `${name} has no timeout`;
  if (caller) {
    const module = model.module(caller.module);
    const by = module.calleeText(module.call(caller.call));
    return `${name} gets no timeout from \`${by}()\``;
  }
  return source === null
    ? `${name} is given a timeout of \`None\``
    : `${name} is given \`${api.timeout.keyword}=${oneLine(source)}\`, which is no timeout`;
}

function oneLine(source: string): string {
  return source.replace(/\s+/g, " ");
}

function consequence(
  { deployment }: RuleContext,
  standing: ReturnType<typeof standingOf>,
): string {
  switch (standing.kind) {
    case "route":
      return `${standing.name} can ${consequenceOfWaiting(deployment)}`;
    case "off-request":
      return `it can wait forever, though no request waits for it (${standing.where})`;
    case "unknown":
      return `a request that gets here can ${consequenceOfWaiting(deployment)}`;
  }
}
