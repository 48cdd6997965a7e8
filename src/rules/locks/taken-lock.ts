import { LOCK_MAKERS } from "../../catalog/locks.ts";
import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import { callKey, type ScopeRef } from "../../semantics/value.ts";
import { dottedName, type Expression } from "../../syntax/expression.ts";
import type { Span } from "../../text/span.ts";
import { callOf } from "../candidate-call.ts";
import { returnsAtOnce } from "../returns-at-once.ts";
import type { RuleContext, RuleMatch } from "../rule.ts";
import { dottedExpression } from "./dotted-expression.ts";

/** A place at which a lock is taken that one call of the standard library makes. */
export interface TakenLock {
  /** Equal for the same lock, or for the same attribute of objects of one class. */
  readonly lock: string;
  /** As it is written. */
  readonly name: string;
  readonly path: string;
  readonly span: Span;
  readonly function: ScopeRef;
  /** Where it is held, in the code of that function. */
  readonly held: Span;
  /** Whether it waits for the lock without a limit. */
  readonly isEndless: boolean;
}

/** Where a match takes a lock, inside of a function; null where that is not certain. */
export function takenLock(
  match: RuleMatch,
  context: RuleContext,
): TakenLock | null {
  const { lock, with: block } = match.candidate.captures;
  return lock && block
    ? takenByWith(match.path, lock, block, context)
    : takenByCall(match, context);
}

function takenByWith(
  path: string,
  span: Span,
  block: Span,
  { model, textOf }: RuleContext,
): TakenLock | null {
  const module = model.module(path);
  const name = textOf(path).slice(span.start, span.end);
  const expression = dottedExpression(name, span.start);
  const lock = expression && lockOf(model, module, expression);
  const around = module.functionAt(span.start);
  if (lock === null || around === null) return null;
  const held = { start: span.end, end: block.end };
  return { lock, name, path, span, function: around, held, isEndless: true };
}

/** `lock.acquire()`, held until the first `lock.release()` behind it. */
function takenByCall(match: RuleMatch, context: RuleContext): TakenLock | null {
  const { model } = context;
  const ref = callOf(match, context);
  if (ref === null) return null;
  const module = model.module(ref.module);
  const { callee, span } = module.call(ref.call);
  if (callee.kind !== "attribute") return null;
  const name = dottedName(callee.object);
  const lock = lockOf(model, module, callee.object);
  const around = module.functionAt(span.start);
  if (name === null || lock === null || around === null) return null;
  const release = module.facts.calls.find(
    (call) =>
      call.span.start >= span.end &&
      call.callee.kind === "attribute" &&
      call.callee.name === "release" &&
      dottedName(call.callee.object) === name,
  );
  const { end } = module.scope(around.scope).body;
  return {
    lock,
    name,
    path: ref.module,
    span,
    function: around,
    held: { start: span.end, end: Math.min(end, release?.span.start ?? end) },
    isEndless:
      model.boundOf(ref).kind === "unbounded" && !returnsAtOnce(match, context),
  };
}

const MADE = new Set(LOCK_MAKERS.map((maker) => `${maker}()`));

/** The one lock that an expression stands for, by the call that makes it. */
function lockOf(
  model: Model,
  module: Module,
  expression: Expression,
): string | null {
  const [value, more] = model.valueOf(module, expression);
  if (value?.kind !== "api" || more !== undefined) return null;
  const { path, origin } = value;
  if (!MADE.has(path) || origin === null) return null;
  // A semaphore may let several in, a condition may share the lock that it is given.
  const { arguments: given } = model.module(origin.module).call(origin.call);
  if (!/Lock\(\)$/.test(path) && given.length > 0) return null;
  return [origin, ...origin.through].map(callKey).join(" ");
}
