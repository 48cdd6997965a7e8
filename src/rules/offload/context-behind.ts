import type { ScopeRef } from "../../semantics/value.ts";
import { tokensIn } from "../../syntax/tokens.ts";
import { Lines } from "../../text/lines.ts";
import { contains, type Span } from "../../text/span.ts";
import type { RuleContext } from "../rule.ts";
import {
  flaskNames,
  isOfFlask,
  OF_APPLICATION,
  OF_REQUEST,
} from "./flask-names.ts";
import type { Handler } from "./handler.ts";
import { readsRequestBehind, type Obstacle } from "./obstacle.ts";

/** What the functions that some statements call need of Flask. */
export type ContextBehind =
  Obstacle | { readonly kind: "reads"; readonly needsApplication: boolean };

export function contextBehind(
  context: RuleContext,
  { module }: Handler,
  statements: readonly Span[],
): ContextBehind {
  const { model } = context;
  const called = module.facts.calls
    .filter(({ span }) => statements.some((one) => contains(one, span)))
    .flatMap(({ callee }) => model.valueOf(module, callee))
    .flatMap((value): ScopeRef[] => {
      if (value.kind === "function") return [value.at];
      return value.kind === "method" ? [value.function] : [];
    });
  let needsApplication = false;
  for (const at of model.callsBehind(called).functions) {
    const holder = model.module(at.module);
    // Most modules import nothing of Flask.
    if (!holder.facts.bindings.some(isOfFlask)) continue;
    const text = context.textOf(at.module);
    const tokens = tokensIn(text, holder.scope(at.scope).body);
    for (const { name, span } of flaskNames(holder, tokens)) {
      needsApplication ||= OF_APPLICATION.test(name);
      if (!OF_REQUEST.test(name)) continue;
      const { line } = new Lines(text).positionAt(span.start);
      const function_ = holder.qualifiedName(at.scope);
      return readsRequestBehind(
        function_.slice(function_.lastIndexOf(".") + 1),
        name,
        `${at.module}:${String(line)}`,
      );
    }
  }
  return { kind: "reads", needsApplication };
}
