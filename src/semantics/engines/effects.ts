import { lastName, type Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import { contains, type Span } from "../../text/span.ts";
import { functionsCalled } from "../functions-called.ts";
import { scopeKey } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import { textPieces } from "../texts.ts";
import type { CallRef, Value } from "../value.ts";
import { timeoutSetBy, type SetTimeout } from "./statement-timeout.ts";

/** What a listener does that matters for how long statements can run. */
export type Effect =
  /** Runs a statement, or changes the options of the connection to be made. */
  | {
      readonly kind: "set";
      readonly timeout: SetTimeout;
      readonly by: CallRef | null;
    }
  /** Gives the driver's connection an attribute: `timeout`, `call_timeout`. */
  | {
      readonly kind: "attribute";
      readonly name: string;
      readonly value: Value | null;
    }
  | { readonly kind: "commit" }
  /** Something that is not followed and may do anything. */
  | { readonly kind: "unknown" };

/** How far a listener's own calls are followed. */
const DEEPEST = 3;

/** What a listener does, in the order of its code; what it calls of the project is followed. */
export function effectsOf(
  evaluator: Evaluator,
  functions: readonly Value[],
  followed: readonly string[] = [],
): readonly Effect[] {
  if (followed.length > DEEPEST) return [{ kind: "unknown" }];
  if (functions.length === 0) return [{ kind: "unknown" }];
  return functions.flatMap((value): readonly Effect[] => {
    switch (value.kind) {
      case "lambda": {
        const module = evaluator.module(value.module);
        return effectsIn(evaluator, module, value.body.span, [
          ...followed,
          "lambda",
        ]);
      }
      case "function":
      case "method":
      case "partial": {
        const called = functionsCalled(evaluator, [value]);
        if (called.length === 0) return [{ kind: "unknown" }];
        return called.flatMap((at) => {
          const key = scopeKey(at);
          // What calls itself does nothing more.
          if (followed.includes(key)) return [];
          const module = evaluator.module(at.module);
          const { body } = module.scope(at.scope);
          return effectsIn(evaluator, module, body, [...followed, key]);
        });
      }
      default:
        return [{ kind: "unknown" }];
    }
  });
}

/** What the code of a module sets anywhere, its own calls not followed. */
export function effectsOfModule(
  evaluator: Evaluator,
  module: Module,
): readonly Effect[] {
  return effectsIn(evaluator, module, module.scope(0).body, null);
}

function effectsIn(
  evaluator: Evaluator,
  module: Module,
  body: Span,
  followed: readonly string[] | null,
): readonly Effect[] {
  const placed: { readonly at: number; readonly effect: Effect }[] = [];
  module.facts.calls.forEach((call, index) => {
    if (!contains(body, call.span)) return;
    const ref = { module: module.path, call: index };
    for (const effect of effectsOfCall(
      evaluator,
      module,
      call,
      ref,
      followed,
    )) {
      placed.push({ at: call.span.end, effect });
    }
  });
  for (const { place, value, span } of module.facts.stores) {
    if (!contains(body, span)) continue;
    const values = evaluator.valuesOf(module, value, null);
    const [only, more] = values;
    if (place.kind === "item") {
      const pieces = more === undefined ? textPieces(only) : null;
      const timeout = pieces && timeoutSetBy(pieces);
      if (timeout) {
        placed.push({
          at: span.end,
          effect: { kind: "set", timeout, by: null },
        });
      }
      continue;
    }
    const effect: Effect =
      place.name === "autocommit"
        ? { kind: "commit" }
        : {
            kind: "attribute",
            name: place.name,
            value: more === undefined ? (only ?? null) : null,
          };
    placed.push({ at: span.end, effect });
  }
  return placed.toSorted((a, b) => a.at - b.at).map(({ effect }) => effect);
}

/** Methods of a driver's connection after which what was set stays. */
const COMMITS = new Set(["commit", "set_session", "set_isolation_level"]);

function effectsOfCall(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  ref: CallRef,
  followed: readonly string[] | null,
): readonly Effect[] {
  const name = lastName(call.callee);
  if (COMMITS.has(name)) return [{ kind: "commit" }];
  const { callee } = call;
  const called = evaluator.valuesOf(module, callee, null);
  const own = functionsCalled(evaluator, called);
  if (own.length > 0) {
    if (followed === null) return [{ kind: "unknown" }];
    if (!isHandedConnection(module, call)) return [];
    return effectsOf(
      evaluator,
      own.map((at) => ({ kind: "function", at })),
      followed,
    );
  }
  const [statement] = call.arguments;
  if (CHANGES_OPTIONS.test(name)) {
    return call.arguments.flatMap(({ value }) => {
      const pieces = statementPieces(evaluator, module, value, 0);
      const timeout = pieces && timeoutSetBy(pieces);
      return timeout ? [{ kind: "set" as const, timeout, by: null }] : [];
    });
  }
  if (!STATEMENTS.test(name) || statement === undefined) return [];
  const pieces = statementPieces(evaluator, module, statement.value, 0);
  if (pieces === null) return [{ kind: "unknown" }];
  if (/^\s*commit\b/i.test(pieces[0] ?? "")) return [{ kind: "commit" }];
  const timeout = timeoutSetBy(pieces);
  if (timeout !== null) return [{ kind: "set", timeout, by: ref }];
  return pieces[0] === null ? [{ kind: "unknown" }] : [];
}

/** Whether a call gets something that a listener was given, but for the statement: only so can it set anything. */
function isHandedConnection(module: Module, call: Call): boolean {
  const { start } = call.span;
  const mayBeConnection = (expression: Expression): boolean => {
    switch (expression.kind) {
      case "name":
        return !OF_STATEMENT.has(expression.name);
      case "attribute":
      case "subscript":
        return mayBeConnection(expression.object);
      case "call": {
        const inner = module.call(expression.call);
        return (
          mayBeConnection(inner.callee) ||
          inner.arguments.some(({ value }) => mayBeConnection(value))
        );
      }
      case "string":
      case "number":
      case "boolean":
      case "none":
        return false;
      default:
        return true;
    }
  };
  return (
    module.functionAt(start) === null ||
    call.arguments.some(({ value }) => mayBeConnection(value))
  );
}

/** What SQLAlchemy hands to a listener that is no connection. */
const OF_STATEMENT = new Set([
  ...["statement", "parameters", "multiparams", "params", "executemany"],
]);

/** `cursor.execute`, `connection.exec_driver_sql`, `cursor.callproc`, `connection.scalar`. */
const STATEMENTS =
  /^(?:execute\w*|exec_driver_sql|scalars?|query|run|fetch\w*)$/;

/** `cparams.update(options="-c statement_timeout=…")` in a `do_connect` listener. */
const CHANGES_OPTIONS = /^(?:update|setdefault)$/;

/** The text of a statement, also inside of `text(…)`; null when it is not known. */
function statementPieces(
  evaluator: Evaluator,
  module: Module,
  expression: Call["callee"],
  depth: number,
): readonly (string | null)[] | null {
  const [value, more] = evaluator.valuesOf(module, expression, null);
  if (value === undefined || more !== undefined || depth > 2) return null;
  const pieces = textPieces(value);
  if (pieces !== null) return pieces;
  if (value.kind !== "api" || value.origin === null) return null;
  const made = evaluator.module(value.origin.module);
  const [first] = made.call(value.origin.call).arguments;
  return first
    ? statementPieces(evaluator, made, first.value, depth + 1)
    : null;
}
