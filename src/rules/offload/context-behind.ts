import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import type { ScopeRef, Value } from "../../semantics/value.ts";
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
import {
  readsRequestBehind,
  refusesBehind,
  type Obstacle,
} from "./obstacle.ts";

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
    .flatMap((value) => functionsOf(model, value));
  let needsApplication = false;
  for (const at of model.callsBehind(called).functions) {
    const holder = model.module(at.module);
    // Most modules import nothing of Flask.
    if (!holder.facts.bindings.some(isOfFlask)) continue;
    const text = context.textOf(at.module);
    const tokens = tokensIn(text, holder.scope(at.scope).body);
    for (const { name, span } of flaskNames(holder, tokens)) {
      needsApplication ||= OF_APPLICATION.test(name);
      const isRefusal = name === "abort";
      if (!isRefusal && !OF_REQUEST.test(name)) continue;
      const { line } = new Lines(text).positionAt(span.start);
      const place = `${at.module}:${String(line)}`;
      const callee = nameOf(holder, at);
      return isRefusal
        ? refusesBehind(callee, place)
        : readsRequestBehind(callee, name, place);
    }
  }
  return { kind: "reads", needsApplication };
}

/** What calling a value runs first. */
function functionsOf(model: Model, value: Value): readonly ScopeRef[] {
  switch (value.kind) {
    case "function":
      return [value.at];
    case "method":
      return [value.function];
    case "class": {
      const { module, scope } = value.at;
      return model
        .module(module)
        .facts.scopes.flatMap((inner, index) =>
          inner.kind === "function" &&
          inner.parent === scope &&
          inner.name === "__init__"
            ? [{ module, scope: index }]
            : [],
        );
    }
    default:
      return [];
  }
}

/** `Class.function`, or a function's own name. */
function nameOf(module: Module, { scope }: ScopeRef): string {
  return module.qualifiedName(scope).slice(module.name.length + 1);
}
