import { dottedName, type Expression } from "../../syntax/expression.ts";
import { scopeKey } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { ScopeRef, Value } from "../value.ts";
import { formOf, isForwarded, type Decorated } from "./decorated.ts";
import { servedByImports } from "./framework.ts";
import { handlersOfClass } from "./handlers.ts";
import { methodsOf, argumentOf, urlText } from "./route-arguments.ts";
import { COMPUTED, type RouteEntry } from "./route-entry.ts";
import { isNamed, type RouteSettings } from "./route-settings.ts";
import { callsAs } from "./shapes.ts";
import { functionOf } from "../methods.ts";

/** The routes of functions under a decorator of the project that registers what it decorates. */
export type OwnDecorators = (
  module: Module,
  decorated: Decorated,
) => readonly RouteEntry[];

/** Finds the project's decorators that call `route` or `add_url_rule` themselves, and those that its settings name. */
export function ownDecorators(
  evaluator: Evaluator,
  modules: readonly Module[],
  { decorators }: RouteSettings,
): OwnDecorators {
  const registering = new Set(modules.flatMap(registeringFunctions));
  return (module, { decorator, at, scope }) => {
    const call = decorator.kind === "call" ? module.call(decorator.call) : null;
    const named = call?.callee ?? decorator;
    const isOwn =
      decorators.some((setting) =>
        namesOf(evaluator, module, named).some((name) =>
          isNamed(name, setting),
        ),
      ) ||
      (registering.size > 0 &&
        evaluator
          .valuesOf(module, named, null)
          .some((value) => isRegistering(registering, value)));
    if (!isOwn) return [];
    const handlers =
      scope.kind === "class"
        ? handlersOfClass(evaluator, at)
        : [{ at, enters: [at], methods: null }];
    const served = servedByImports(module) === "asgi" ? "asgi" : "wsgi";
    return handlers.map((handler) => ({
      kind: "route",
      at: handler.at,
      methods: handler.methods ??
        (call && methodsOf(evaluator, module, call)) ?? ["GET"],
      path: call
        ? firstUrl(
            evaluator,
            module,
            call.arguments.map(({ value }) => value),
          )
        : COMPUTED,
      enters: handler.enters,
      served,
      form: formOf(evaluator, handler.at),
    }));
  };
}

/** A decorator as written, as an API path, as the project's function. */
function namesOf(
  evaluator: Evaluator,
  module: Module,
  decorator: Expression,
): readonly string[] {
  const written = dottedName(decorator);
  const meant = evaluator.valuesOf(module, decorator, null).flatMap((value) => {
    if (value.kind === "api") return [value.path];
    const at = functionOf(value);
    return at ? [evaluator.module(at.module).qualifiedName(at.scope)] : [];
  });
  return written === null ? meant : [written, ...meant];
}

function isRegistering(
  registering: ReadonlySet<string>,
  value: Value,
): boolean {
  const at = functionOf(value);
  return at !== null && registering.has(scopeKey(at));
}

/** Functions that register what they are given, and the functions around them: `def page(rule): def decorate(f): …`. */
function registeringFunctions(module: Module): readonly string[] {
  return callsAs(module, "registration").flatMap((call) => {
    const view =
      argumentOf(call, 2, "view_func") ?? argumentOf(call, 1, "endpoint");
    const start = module.functionAt(call.span.start);
    const isOpen =
      isForwarded(module, call) ||
      (view?.kind === "name" &&
        start !== null &&
        isParameter(module, start, view.name));
    const found: string[] = [];
    for (let index = start?.scope ?? null; isOpen && index !== null;) {
      if (module.scope(index).kind === "function") {
        found.push(scopeKey({ module: module.path, scope: index }));
      }
      index = module.scope(index).parent;
    }
    return found;
  });
}

function isParameter(
  module: Module,
  { scope }: ScopeRef,
  name: string,
): boolean {
  return (
    module
      .functionScope(scope)
      ?.parameters.some((parameter) => parameter.name === name) === true
  );
}

function firstUrl(
  evaluator: Evaluator,
  module: Module,
  given: readonly Expression[],
): string {
  const texts = given.flatMap(
    (value) => urlText(evaluator, module, value) ?? [],
  );
  return texts.find((text) => text.startsWith("/")) ?? texts[0] ?? COMPUTED;
}
