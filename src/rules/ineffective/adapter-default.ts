import type { Fix } from "../../findings/fix.ts";
import type { Module } from "../../semantics/module.ts";
import { dottedName, type Expression } from "../../syntax/expression.ts";
import type {
  Argument,
  Block,
  Call,
  FunctionScope,
  Store,
} from "../../syntax/module-facts.ts";
import type { Span } from "../../text/span.ts";
import { lineEndOf } from "../../text/edit.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";

/**
 * A default for a missing `timeout` in an adapter's `send`: requests always passes the key
 * (requests/sessions.py 2.34.2, Session.request). Silent where `send` deals with the timeout in another way too.
 */
export function defaultOfAdapter(
  { path, candidate }: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const { base, name } = candidate.captures;
  if (base === undefined || name === undefined) return [];
  const module = context.model.module(path);
  const index = module.facts.scopes.findIndex(
    (scope) => scope.kind === "function" && scope.nameSpan.start === name.start,
  );
  const scope = module.functionScope(index);
  const keywords = scope && keywordsOf(scope);
  if (scope === null || keywords === null) return [];

  const uses = usesOf(module, index, keywords);
  if (uses.some(({ kind }) => kind === "other")) return [];
  return uses.flatMap((use) =>
    use.kind === "other" ? [] : [report(context, module, index, keywords, use)],
  );
}

/** The name of `**kwargs`, where the timeout comes in by it. */
function keywordsOf({ parameters }: FunctionScope): string | null {
  if (parameters.some(({ name }) => name === "timeout")) return null;
  return parameters.find(({ form }) => form === "keywords")?.name ?? null;
}

/** What `send` does with the timeout in its keywords. */
type Use =
  | { readonly kind: "setdefault"; readonly call: Call; readonly span: Span }
  /** `if "timeout" not in kwargs: kwargs["timeout"] = …` */
  | {
      readonly kind: "if-missing";
      readonly test: Expression;
      readonly span: Span;
    }
  /** `kwargs.get("timeout", …)` and all that may set it when it is None. */
  | { readonly kind: "other"; readonly span: Span };

function usesOf(module: Module, scope: number, keywords: string): Use[] {
  const isInside = ({ span }: { readonly span: Span }): boolean =>
    module.functionAt(span.start)?.scope === scope;
  const calls = module.facts.calls
    .filter(isInside)
    .flatMap((call) => useInCall(call, keywords));
  const stores = module.facts.stores
    .filter((store) => isInside(store) && setsTimeout(store, keywords))
    .map(({ block, span }) => useInStore(module.block(block), span, keywords));
  return [...calls, ...stores].sort((a, b) => a.span.start - b.span.start);
}

function useInCall(call: Call, keywords: string): Use[] {
  const { callee, span } = call;
  if (call.arguments.some(isTimeout)) return [{ kind: "other", span }];
  if (
    callee.kind !== "attribute" ||
    dottedName(callee.object) !== keywords ||
    callee.name === "get"
  ) {
    return [];
  }
  const [key] = call.arguments;
  const isForTimeout =
    key?.value.kind === "string" && key.value.value === "timeout";
  return callee.name === "setdefault" && isForTimeout
    ? [{ kind: "setdefault", call, span }]
    : [{ kind: "other", span }];
}

function isTimeout(argument: Argument): boolean {
  return argument.kind === "keyword" && argument.name === "timeout";
}

function setsTimeout({ object, place }: Store, keywords: string): boolean {
  return (
    dottedName(object) === keywords &&
    place.kind === "item" &&
    (place.key.kind !== "string" || place.key.value === "timeout")
  );
}

function useInStore({ test }: Block, span: Span, keywords: string): Use {
  return test?.kind === "comparison" &&
    test.operator === "not in" &&
    test.left.kind === "string" &&
    test.left.value === "timeout" &&
    dottedName(test.right) === keywords
    ? { kind: "if-missing", test, span }
    : { kind: "other", span };
}

function report(
  context: RuleContext,
  module: Module,
  scope: number,
  keywords: string,
  use: Exclude<Use, { kind: "other" }>,
): Report {
  const text = context.textOf(module.path);
  const written =
    use.kind === "setdefault"
      ? text.slice(use.span.start, use.span.end)
      : text.slice(use.test.span.start, use.test.span.end);
  const fixes = context.isEditable(module.path)
    ? fixOf(text, module.path, keywords, use)
    : [];
  return {
    subject: {
      kind: "place",
      path: module.path,
      span: use.kind === "setdefault" ? use.span : use.test.span,
      within: module.qualifiedName(scope),
      name: `${keywords}.timeout`,
    },
    level: "warning",
    confidence: "high",
    message: `\`${written.replace(/\s+/g, " ")}\` has no effect: requests always passes \`timeout\` to an adapter, as \`None\` where the call gives none, so the calls through it wait forever.`,
    step: "a default that is never taken",
    fixes,
  };
}

function fixOf(
  text: string,
  path: string,
  keywords: string,
  use: Exclude<Use, { kind: "other" }>,
): readonly Fix[] {
  const test = `${keywords}.get("timeout") is None`;
  const fix = (span: Span, by: string): Fix => ({
    title: `Look for \`None\`: \`if ${test}:\``,
    applicability: "unsafe",
    edits: [{ path, span, text: by }],
  });
  if (use.kind === "if-missing") return [fix(use.test.span, test)];
  const value = use.call.arguments[1]?.value;
  const before = /(?:^|[\n\r])([ \t]*)$/.exec(text.slice(0, use.span.start));
  const isStatement = /^[ \t]*(?:#.*)?(?:[\n\r]|$)/.test(
    text.slice(use.span.end),
  );
  if (value === undefined || before === null || !isStatement) return [];
  const indent = before[1] ?? "";
  const step = indent.includes("\t") ? "\t" : "    ";
  const given = text.slice(value.span.start, value.span.end);
  const lines = [
    `if ${test}:`,
    `${indent}${step}${keywords}["timeout"] = ${given}`,
  ];
  return [fix(use.span, lines.join(lineEndOf(text)))];
}
