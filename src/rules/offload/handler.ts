import type { RouteEntry } from "../../semantics/routes/route-entry.ts";
import type { Module } from "../../semantics/module.ts";
import type { CallRef } from "../../semantics/value.ts";
import { dottedName, type Expression } from "../../syntax/expression.ts";
import type { FunctionScope } from "../../syntax/module-facts.ts";
import { tokensIn, type Token } from "../../syntax/tokens.ts";
import type { RuleContext } from "../rule.ts";
import { lineStart } from "./statements.ts";
import {
  inMethod,
  NO_HANDLER,
  onEventLoop,
  registeredApart,
  STREAM,
  type Obstacle,
} from "./obstacle.ts";

/** A request handler whose end can move to a task: a plain function that a decorator registers. */
export interface Handler {
  readonly kind: "handler";
  readonly module: Module;
  readonly text: string;
  readonly scope: number;
  readonly definition: FunctionScope;
  /** The rule as written, e.g. `/users/<int:id>`. */
  readonly path: string;
  /** The decorator that registers it. */
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

interface Registration {
  /** The object whose decorator it is, e.g. `app`. */
  readonly router: Expression;
  readonly routerName: string;
  /** The rule in it, without the prefix of a blueprint; null where it is no text. */
  readonly rule: string | null;
  /** `get` where the handler is registered by a verb's decorator, which Flask has since 2.0. */
  readonly decorator: "get" | "route";
  readonly offset: number;
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
  const registered = found.find((one) => one !== null);
  if (registered === undefined) return registeredApart(name);

  const text = textOf(ref.module);
  const others = decorators
    .filter((_, index) => found[index] === null)
    .map(({ span }) => text.slice(span.start, span.end));
  const first = Math.min(...decorators.map(({ span }) => span.start));
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

const REGISTERING = /^(?:route|get|post|put|patch|delete)$/;

function registrationBy(
  module: Module,
  decorator: Expression,
): Registration | null {
  if (decorator.kind !== "call") return null;
  const { callee, arguments: given } = module.call(decorator.call);
  const rule = given[0]?.value;
  if (callee.kind !== "attribute" || !REGISTERING.test(callee.name)) {
    return null;
  }
  const routerName = dottedName(callee.object);
  return routerName === null
    ? null
    : {
        router: callee.object,
        routerName,
        rule: rule?.kind === "string" ? rule.value : null,
        decorator: callee.name === "route" ? "route" : "get",
        offset: decorator.span.start,
      };
}

function nameOf(decorator: string): string {
  return /^[^(]*/.exec(decorator)?.[0].trim() ?? decorator;
}
