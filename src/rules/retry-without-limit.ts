import { consequenceOfWaiting } from "../deploy/consequence.ts";
import { canonicalPath } from "../catalog/aliases.ts";
import type { Module } from "../semantics/module.ts";
import type { CallRef } from "../semantics/value.ts";
import type { Fix } from "../findings/fix.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Call } from "../syntax/module-facts.ts";
import type { Span } from "../text/span.ts";
import { dedent } from "../text/dedent.ts";
import {
  isEndlessRetry,
  isUnlimited,
  retrierOf,
  type Retrier,
} from "./retries/limits.ts";
import {
  limitPatch,
  policyPatch,
  publishPatch,
} from "./retries/limit-patch.ts";
import type { EndlessPolicy } from "./retries/policy.ts";
import { endlessSetting } from "./retries/publish-setting.ts";
import { endlessPublish } from "./retries/publish.ts";
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

      Celery publishes a task three more times when it has lost the broker; \`max_retries\` of \`None\` makes that forever,
      and so does a \`task_publish_retry_policy\` that does not name it. Kombu's \`publish(retry=True)\` has no limit of its own.

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
      "https://docs.celeryq.dev/en/stable/userguide/calling.html#message-sending-retry",
    ],
  },

  check: (matches, context) =>
    matches.flatMap((match) => judge(match, context)),
};

function judge(
  { path, candidate }: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const { call: span, object, name, assignment } = candidate.captures;
  const { model } = context;
  const module = model.module(path);
  if (assignment && name) {
    return settingReports(context, module, name, assignment);
  }
  const inside = name ? callsIn(module, name) : [];
  const ref = span && module.callAt(span);
  if (ref) {
    const call = module.call(ref.call);
    const subject: Subject = { kind: "call", call: ref, uses: inside };
    const retry = endlessRetry(context, subject, module, call);
    if (retry === null) return [];
    const written = module.calleeText(call);
    return [report(context, subject, [ref, ...inside], written, retry)];
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
  return [
    report(
      context,
      subject,
      inside,
      written,
      unlimited(context, subject, retrier),
    ),
  ];
}

/** A policy of Celery's settings: every task that is published goes by it. */
function settingReports(
  context: RuleContext,
  module: Module,
  span: Span,
  assignment: Span,
): readonly Report[] {
  const policy = endlessSetting(context.model, module, assignment);
  if (policy === null) return [];
  const { path } = module;
  const written = context.textOf(path).slice(span.start, span.end);
  const subject: Subject = {
    kind: "place",
    path,
    span,
    within: module.name,
    name: written,
  };
  const fixes = policyPatch(context, policy);
  return [
    report(context, subject, [], written, { has: lackOf(policy), fixes }),
  ];
}

/** Why a retry never ends, and what ends it. */
interface EndlessRetry {
  /** To follow "has". */
  readonly has: string;
  readonly fixes: readonly Fix[];
}

function unlimited(
  context: RuleContext,
  subject: Subject,
  retrier: Retrier,
): EndlessRetry {
  return {
    has: `no \`${retrier.limits[0] ?? ""}\``,
    fixes: limitPatch(context, subject, retrier),
  };
}

function endlessRetry(
  context: RuleContext,
  subject: Subject,
  module: Module,
  call: Call,
): EndlessRetry | null {
  const { model } = context;
  const retrier = retrierOf(model, module, call.callee);
  if (retrier !== null) {
    return isUnlimited(model, module, call, retrier)
      ? unlimited(context, subject, retrier)
      : null;
  }
  const publish = endlessPublish(model, module, call);
  if (publish !== null) {
    const { policy } = publish;
    const has = policy === null ? "no `max_retries`" : lackOf(policy);
    return {
      has: `${has} in its \`retry_policy\``,
      fixes:
        policy === null
          ? publishPatch(context, module, call)
          : policyPatch(context, policy),
    };
  }
  const paths = model.nameOf(module, call.callee).map(canonicalPath);
  return paths.includes("urllib3.Retry") && isEndlessRetry(model, module, call)
    ? { has: "`total=None` and no other count", fixes: [] }
    : null;
}

function lackOf({ limit }: EndlessPolicy): string {
  return limit === null ? "no `max_retries`" : "`max_retries` of `None`";
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
  { has, fixes }: EndlessRetry,
): Report {
  const standing: Standing = first
    ? standingOf(context.model, first, more)
    : { kind: "unknown", level: "warning" };
  return {
    subject,
    level: standing.level,
    confidence: "high",
    message: `\`${written}\` has ${has}, and tries again forever: ${consequence(context, standing)}.`,
    step: `\`${written}\` tries again forever`,
    fixes,
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
