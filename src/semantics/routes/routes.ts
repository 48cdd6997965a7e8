import type { Evaluator } from "../evaluator.ts";
import { classScope, lineageOf } from "../classes.ts";
import type { Module } from "../module.ts";
import type { ScopeRef } from "../value.ts";
import { scopeKey } from "../classes.ts";
import { decoratedIn, formOf, routesOfDecorator } from "./decorated.ts";
import { dependenciesOf } from "./dependencies.ts";
import { djangoMiddleware, djangoRoutes } from "./django.ts";
import { handlersOfClass } from "./handlers.ts";
import { hookOfDecorator, hooksOfRegistration } from "./hooks.ts";
import { findMounts } from "./mounts.ts";
import { ownDecorators } from "./own-decorators.ts";
import { routesOfRegistration } from "./registered.ts";
import { operationRoutes } from "./operations.ts";
import { COMPUTED, type RouteEntry } from "./route-entry.ts";
import {
  isNamed,
  type RouteSettings,
  type RouteSources,
} from "./route-settings.ts";
import { callsAs, endsOf } from "./shapes.ts";
import { wrappersOf } from "./wrappers.ts";

/** Every place of the project where requests come in, in the order of path and text. */
export function findRoutes(
  evaluator: Evaluator,
  modules: readonly Module[],
  settings: RouteSources,
): readonly RouteEntry[] {
  const prefixesOf = findMounts(evaluator, modules);
  const own = ownDecorators(evaluator, modules, settings);
  const found = modules.flatMap((module) => {
    const decorated = decoratedIn(module);
    const under = (role: "route-decorator" | "hook-decorator") =>
      [...endsOf(module, role)].flatMap((end) => decorated.get(end) ?? []);
    const declared = under("route-decorator").flatMap((one) => {
      const routes = routesOfDecorator(evaluator, module, one, prefixesOf);
      return routes.length > 0 ? [{ one, routes }] : [];
    });
    const taken = new Set(declared.map(({ one }) => one.decorator));
    return [
      ...declared.flatMap(({ routes }) => routes),
      ...[...decorated.values()]
        .filter(({ decorator }) => !taken.has(decorator))
        .flatMap((one) => own(module, one)),
      ...callsAs(module, "registration").flatMap((call) =>
        routesOfRegistration(evaluator, module, call, prefixesOf),
      ),
      ...under("hook-decorator").flatMap((one) =>
        hookOfDecorator(evaluator, module, one),
      ),
      ...callsAs(module, "hook-registration").flatMap((call) =>
        hooksOfRegistration(evaluator, module, call),
      ),
      ...callsAs(module, "hook-registration").flatMap((call) =>
        dependenciesOf(evaluator, module, call),
      ),
      ...wsgiCallables(evaluator, module),
    ];
  });
  const routes = [
    ...found,
    ...djangoRoutes(evaluator, modules),
    ...djangoMiddleware(evaluator, modules),
    ...operationRoutes(evaluator, settings.operations),
  ];
  const all = [...routes, ...ownHandlers(evaluator, modules, settings, routes)];
  return unique(withWrappers(evaluator, all));
}

/**
 * The routes with the functions that decorators put around their handlers; a wrapper that stood as a
 * route itself, since its decorator registers it, is one with the handlers that it wraps.
 */
function withWrappers(
  evaluator: Evaluator,
  routes: readonly RouteEntry[],
): readonly RouteEntry[] {
  const wrapped = routes.map((route) => ({
    route,
    wrappers: wrappersOf(evaluator, route.at),
  }));
  const wrapping = new Set(
    wrapped.flatMap(({ wrappers }) => wrappers.map(scopeKey)),
  );
  return wrapped.flatMap(({ route, wrappers }) =>
    wrapping.has(scopeKey(route.at))
      ? []
      : [{ ...route, enters: [...route.enters, ...wrappers] }],
  );
}

/** `def application(environ, start_response)`: plain WSGI answers every URL. */
function wsgiCallables(
  evaluator: Evaluator,
  module: Module,
): readonly RouteEntry[] {
  const ends = endsOf(module, "wsgi");
  if (ends.size === 0) return [];
  return module.facts.scopes.flatMap((scope, index) => {
    if (scope.kind !== "function") return [];
    const last = scope.parameters.at(-1);
    if (last?.name !== "start_response" || scope.parameters.length < 2)
      return [];
    const at: ScopeRef = { module: module.path, scope: index };
    return [
      {
        kind: "hook" as const,
        at,
        methods: [],
        path: "WSGI",
        enters: [at],
        served: "wsgi" as const,
        form: formOf(evaluator, at),
      },
    ];
  });
}

/** The classes under a base that the settings name, but for those that a URL is known of. */
function ownHandlers(
  evaluator: Evaluator,
  modules: readonly Module[],
  { baseClasses }: RouteSettings,
  known: readonly RouteEntry[],
): readonly RouteEntry[] {
  if (baseClasses.length === 0) return [];
  const taken = new Set(
    known.flatMap(({ at, enters }) => [at, ...enters].map(scopeKey)),
  );
  return modules.flatMap((module) =>
    module.facts.scopes.flatMap((scope, index) => {
      const at: ScopeRef = { module: module.path, scope: index };
      if (scope.kind !== "class" || !derivesFrom(evaluator, at, baseClasses))
        return [];
      return handlersOfClass(evaluator, at)
        .filter((handler) => !taken.has(scopeKey(handler.at)))
        .map((handler) => ({
          kind: "route" as const,
          at: handler.at,
          methods: handler.methods ?? [],
          path: COMPUTED,
          enters: handler.enters,
          served: "wsgi" as const,
          form: formOf(evaluator, handler.at),
        }));
    }),
  );
}

function derivesFrom(
  evaluator: Evaluator,
  at: ScopeRef,
  bases: readonly string[],
): boolean {
  const { classes, libraries } = lineageOf(evaluator, at);
  const names = [
    ...classes
      .slice(1)
      .map((base) => evaluator.module(base.module).qualifiedName(base.scope)),
    ...libraries,
    // A base that is not known still has the name that is written.
    ...classes
      .flatMap((one) => classScope(evaluator, one)?.bases ?? [])
      .flatMap((base) =>
        base.kind === "name" || base.kind === "attribute" ? [base.name] : [],
      ),
  ];
  return names.some((name) => bases.some((base) => isNamed(name, base)));
}

/** The same function under the same URL and verbs is one route, however often it is said. */
function unique(routes: readonly RouteEntry[]): readonly RouteEntry[] {
  const byKey = new Map(
    routes.map((route) => [
      `${scopeKey(route.at)} ${route.methods.join()} ${route.path}`,
      route,
    ]),
  );
  return [...byKey.values()];
}
