import { consequenceOfWaiting } from "../deploy/consequence.ts";
import type { Module } from "../semantics/module.ts";
import type { CallRef } from "../semantics/value.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Span } from "../text/span.ts";
import { dedent } from "../text/dedent.ts";
import {
  isEndlessRetry,
  isUnlimited,
  retrierOf,
  type Retrier,
} from "./retries/limits.ts";
import { limitPatch } from "./retries/limit-patch.ts";
import type { Report, Rule, RuleContext, RuleMatch, Subject } from "./rule.ts";
import { standingOf, type Standing } from "./standing.ts";

export const retryWithoutLimit: Rule = {
  info: {
    code: "HL104",
    name: "retry-without-limit",
    status: "stable",
    summary: "A retry that never gives up.",
    why: dedent`
      tenacity, backoff and retrying try again forever unless they are told when to stop: \`@retry\` alone does not even
      pause. As long as the other side is down, the request tries on until Gunicorn kills the worker, and all workers
      end in the same loop. A timeout of the call inside does not help: each attempt ends, and the next one begins.

      \`stop_after_delay\` and \`max_time\` are only looked at between two attempts.
    `,
    example: {
      bad: dedent`
        import backoff
        import requests


        @backoff.on_exception(backoff.expo, requests.RequestException)
        def rates():
            return requests.get("https://rates.example/eur", timeout=5).json()
      `,
      good: dedent`
        import backoff
        import requests


        @backoff.on_exception(backoff.expo, requests.RequestException, max_tries=3)
        def rates():
            return requests.get("https://rates.example/eur", timeout=5).json()
      `,
    },
    fixSafety:
      "The fix is unsafe: after the third attempt the exception now reaches the caller.",
    cwe: [835, 1088],
    references: [
      "https://tenacity.readthedocs.io/en/stable/#stopping",
      "https://github.com/litl/backoff#backoffon_exception",
    ],
  },

  check: (matches, context) =>
    matches.flatMap((match) => judge(match, context)),
};

function judge(
  { path, candidate }: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const { call: span, object, name } = candidate.captures;
  const { model } = context;
  const module = model.module(path);
  const inside = name ? callsIn(module, name) : [];
  const ref = span && module.callAt(span);
  if (ref) {
    const call = module.call(ref.call);
    const retrier = retrierOf(model, module, call.callee);
    const isFound =
      retrier === null
        ? isEndlessRetry(model, module, call)
        : isUnlimited(model, module, call, retrier);
    if (!isFound) return [];
    const subject: Subject = { kind: "call", call: ref, uses: inside };
    return [
      report(
        context,
        subject,
        [ref, ...inside],
        module.calleeText(call),
        retrier,
      ),
    ];
  }
  const bare = object && nameAt(module, object);
  const retrier = bare && retrierOf(model, module, bare);
  if (!object || !retrier) return [];
  const written = context.textOf(path).slice(object.start, object.end);
  const subject: Subject = {
    kind: "place",
    path,
    span: object,
    within: module.name,
    name: written,
  };
  return [report(context, subject, inside, written, retrier)];
}

function callsIn(module: Module, name: Span): CallRef[] {
  const index = module.facts.scopes.findIndex(
    (scope) => scope.kind === "function" && scope.nameSpan.start === name.start,
  );
  return module.facts.calls.flatMap(({ span }, call) =>
    module.functionAt(span.start)?.scope === index
      ? [{ module: module.path, call }]
      : [],
  );
}

function nameAt(module: Module, { start, end }: Span): Expression | null {
  const decorators = module.facts.scopes.flatMap((scope) =>
    scope.kind === "function" ? scope.decorators : [],
  );
  return (
    decorators.find(({ span }) => span.start === start && span.end === end) ??
    null
  );
}

function report(
  context: RuleContext,
  subject: Subject,
  [first, ...more]: readonly CallRef[],
  written: string,
  retrier: Retrier | null,
): Report {
  const standing: Standing = first
    ? standingOf(context.model, first, more)
    : { kind: "unknown", level: "warning" };
  const missing =
    retrier === null
      ? "`total=None` and no other count"
      : `no \`${retrier.limits[0] ?? ""}\``;
  return {
    subject,
    level: standing.level,
    confidence: "high",
    message: `\`${written}\` has ${missing}, and tries again forever: ${consequence(context, standing)}.`,
    step: `\`${written}\` tries again forever`,
    fixes: retrier === null ? [] : limitPatch(context, subject, retrier),
  };
}

function consequence({ deployment }: RuleContext, standing: Standing): string {
  switch (standing.kind) {
    case "route":
      return `${standing.name} can ${consequenceOfWaiting(deployment)}`;
    case "off-request":
      return `it may never end, though no request waits for it (${standing.where})`;
    case "unknown":
      return `a request that gets here can ${consequenceOfWaiting(deployment)}`;
  }
}
