import type { Call } from "../../syntax/module-facts.ts";
import { lastName } from "../../syntax/expression.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import { waysInto } from "../frames.ts";
import type { Module } from "../module.ts";
import type { ScopeRef } from "../value.ts";
import { formOf } from "./decorated.ts";
import { routersOf, servedByImports, type Router } from "./framework.ts";
import { handlersOf, type Handler } from "./handlers.ts";
import type { PrefixesOf } from "./mounts.ts";
import {
  argumentOf,
  methodsOf,
  urlText,
  withUnpacked,
} from "./route-arguments.ts";
import { COMPUTED, type RouteEntry } from "./route-entry.ts";
import { roundsOf } from "./rounds.ts";

/** What a call that registers routes says. */
interface Registration {
  readonly handlers: readonly Handler[];
  readonly paths: readonly string[];
}

/**
 * The routes that a call registers, in each round of a loop and for each call of the function that it stands in:
 * `add_url_rule`, `add_resource`, `add_api_route`, `Route(...)`.
 */
export function routesOfRegistration(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  prefixesOf: PrefixesOf,
): readonly RouteEntry[] {
  const routesIn = (way: Frame | null) =>
    roundsOf(evaluator, module, call, way).flatMap((round) =>
      routesInRound(evaluator, module, call, round, prefixesOf),
    );
  const around = module.functionAt(call.span.start);
  if (around && isOverride(module, around, call)) return [];
  const ways = around ? waysInto(evaluator, evaluator, around) : [];
  const found = ways.flatMap(routesIn);
  return found.length > 0 ? found : routesIn(null);
}

/** `super().add_url_rule(…)` in a router's own `add_url_rule`: whatever calls that one registers. */
function isOverride(module: Module, around: ScopeRef, call: Call): boolean {
  const scope = module.functionScope(around.scope);
  return scope?.name === lastName(call.callee);
}

function routesInRound(
  evaluator: Evaluator,
  module: Module,
  written: Call,
  frame: Frame | null,
  prefixesOf: PrefixesOf,
): readonly RouteEntry[] {
  const { callee } = written;
  if (callee.kind !== "attribute" && callee.kind !== "name") return [];
  const call = withUnpacked(evaluator, module, written, frame);
  const routers = routersFor(evaluator, module, call, frame);
  const { handlers, paths } = registration(
    evaluator,
    module,
    call,
    callee.name,
    frame,
  );
  if (routers.length === 0 || handlers.length === 0) return [];
  const declared = methodsOf(evaluator, module, call, frame);
  return handlers.flatMap((handler) =>
    routers.flatMap(prefixesOf).flatMap((prefix) =>
      paths.map((path) => ({
        kind: "route" as const,
        at: handler.at,
        methods: handler.methods ?? declared ?? ["GET"],
        path: prefix + path,
        enters: handler.enters,
        served: routers[0]?.served ?? "wsgi",
        form: formOf(evaluator, handler.at),
      })),
    ),
  );
}

function registration(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  name: string,
  frame: Frame | null,
): Registration {
  const handlersAt = (place: number, ...names: readonly string[]) => {
    const given = names
      .map((keyword) => argumentOf(call, place, keyword))
      .find((expression) => expression !== null);
    return given ? handlersOf(evaluator, module, given, frame) : [];
  };
  const pathsFrom = (place: number): readonly string[] => {
    const texts = call.arguments
      .slice(place)
      .filter(({ kind }) => kind === "positional")
      .map(({ value }) => urlText(evaluator, module, value, frame) ?? COMPUTED);
    return texts.length === 0 ? [COMPUTED] : texts;
  };
  const path = urlText(
    evaluator,
    module,
    argumentOf(call, 0, "rule") ?? argumentOf(call, 0, "path"),
    frame,
  );
  switch (name) {
    case "add_url_rule":
      return {
        handlers: handlersAt(2, "view_func"),
        paths: [path ?? COMPUTED],
      };
    case "add_resource":
      return { handlers: handlersAt(0, "resource"), paths: pathsFrom(1) };
    case "route":
      // flask-rest-jsonapi: `api.route(Orders, "orders", "/orders")`
      return {
        handlers: classesOnly(handlersAt(0, "resource"), call),
        paths: pathsFrom(2),
      };
    default:
      return {
        handlers: handlersAt(1, "endpoint", "route"),
        paths: [path ?? COMPUTED],
      };
  }
}

/** `@bp.route("/")` is a call too; only with two arguments more can it be flask-rest-jsonapi's. */
function classesOnly(
  handlers: readonly Handler[],
  call: Call,
): readonly Handler[] {
  return call.arguments.length >= 3 ? handlers : [];
}

const WERKZEUG_RULE = /^werkzeug\.routing\b.*\.Rule$/;

/** What stands before the dot; a name that is not known is taken for a router of what the module imports. */
function routersFor(
  evaluator: Evaluator,
  module: Module,
  { callee }: Call,
  frame: Frame | null,
): readonly Router[] {
  if (callee.kind !== "attribute") {
    if (lastName(callee) !== "Rule") return [{ served: "asgi", origin: null }];
    const isWerkzeug = evaluator
      .valuesOf(module, callee, frame)
      .some((value) => value.kind === "api" && WERKZEUG_RULE.test(value.path));
    return isWerkzeug ? [{ served: "wsgi", origin: null }] : [];
  }
  const values = evaluator.valuesOf(module, callee.object, frame);
  const { routers, known } = routersOf(evaluator, values);
  if (routers.length > 0 || known) return routers;
  const served = servedByImports(module);
  return served === "neither" ? [] : [{ served, origin: null }];
}
