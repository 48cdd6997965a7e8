import type { RouteEntry } from "../../semantics/routes/route-entry.ts";
import type { Module } from "../../semantics/module.ts";
import type { CallRef } from "../../semantics/value.ts";
import type { FunctionScope } from "../../syntax/module-facts.ts";
import { tokensIn, type Token } from "../../syntax/tokens.ts";
import type { RuleContext } from "../rule.ts";
import {
  registrationApart,
  registrationBy,
  type Registration,
} from "./registration.ts";
import { lineStart } from "./statements.ts";
import {
  inMethod,
  NO_HANDLER,
  onEventLoop,
  registeredApart,
  STREAM,
  type Obstacle,
} from "./obstacle.ts";

/** A request handler whose end can move to a task: a plain function that a decorator or its module registers. */
export interface Handler {
  readonly kind: "handler";
  readonly module: Module;
  readonly text: string;
  readonly scope: number;
  readonly definition: FunctionScope;
  /** The rule as written, e.g. `/users/<int:id>`. */
  readonly path: string;
  /** What registers it. */
  readonly registered: Registration;
  /** Decorators that say who may call it, as written behind the `@`. */
  readonly guards: readonly string[];
  /** Other decorators, by name: what they make of another answer is not known. */
  readonly others: readonly string[];
  /** Offset of the line on which its decorators begin. */
  readonly start: number;
  /** What stands in front of its decorators. */
  readonly indent: string;
  /** Of its body. */
  readonly tokens: readonly Token[];
}

/** The handler that makes the call, or why its end cannot move. */
export function handlerOf(
  { model, textOf }: RuleContext,
  route: RouteEntry,
  ref: CallRef,
): Handler | Obstacle {
  const module = model.module(ref.module);
  const { start } = module.call(ref.call).span;
  const scope = module.functionAt(start)?.scope ?? 0;
  const definition = module.functionScope(scope);
  if (route.kind === "hook" || definition === null) return NO_HANDLER;
  const { name, parent, isGenerator, decorators, body } = definition;
  const around = module.scope(parent ?? 0);
  if (around.kind === "class") {
    return inMethod(`${around.name}.${name}`);
  }
  if (route.served === "asgi" || definition.isAsync) {
    return onEventLoop(name);
  }
  if (isGenerator) return STREAM;
  const found = decorators.map((one) => registrationBy(module, one));
  const registered =
    found.find((one) => one !== null) ?? registrationApart(module, definition);
  if (registered === null) return registeredApart(name);

  const text = textOf(ref.module);
  const others = decorators
    .filter((_, index) => found[index] === null)
    .map(({ span }) => text.slice(span.start, span.end));
  const first = Math.min(
    definition.nameSpan.start,
    ...decorators.map(({ span }) => span.start),
  );
  const at = lineStart(text, first);
  return {
    kind: "handler",
    module,
    text,
    scope,
    definition,
    path: route.path,
    registered,
    guards: others.filter((one) => GUARD.test(nameOf(one))),
    others: others.filter((one) => !GUARD.test(nameOf(one))).map(nameOf),
    start: at,
    indent: /^[ \t]*/.exec(text.slice(at))?.[0] ?? "",
    tokens: tokensIn(text, body),
  };
}

/** Named so, a decorator refuses requests and leaves answers alone. */
const GUARD =
  /login|auth|permission|require|protect|token|admin|role|access|jwt/i;

function nameOf(decorator: string): string {
  return /^[^(]*/.exec(decorator)?.[0].trim() ?? decorator;
}
