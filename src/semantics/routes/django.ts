import type { Call } from "../../syntax/module-facts.ts";
import { append } from "../../text/group-by.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import { methodNamed } from "../methods.ts";
import type { ScopeRef } from "../value.ts";
import { formOf } from "./decorated.ts";
import { handlersOf } from "./handlers.ts";
import { argumentOf, urlText } from "./route-arguments.ts";
import { COMPUTED, type RouteEntry } from "./route-entry.ts";
import { callsAs, endsOf } from "./shapes.ts";

/** A URL pattern: `path("orders/", …)`. */
interface Pattern {
  readonly module: Module;
  readonly call: Call;
  readonly path: string;
}

/** The routes of Django's `path`, `re_path` and `url`, with the prefixes under which their module is included. */
export function djangoRoutes(
  evaluator: Evaluator,
  modules: readonly Module[],
): readonly RouteEntry[] {
  const patterns = modules.flatMap((module) =>
    callsAs(module, "url-pattern").flatMap((call): Pattern[] =>
      isPattern(evaluator, module, call)
        ? [
            {
              module,
              call,
              path:
                urlText(evaluator, module, argumentOf(call, 0, "route")) ??
                COMPUTED,
            },
          ]
        : [],
    ),
  );
  const prefixesOf = includedAt(evaluator, modules, patterns);
  return patterns.flatMap(({ module, call, path }) => {
    const view = argumentOf(call, 1, "view");
    if (view === null) return [];
    return handlersOf(evaluator, module, view).flatMap((handler) =>
      prefixesOf(module).map((prefix) => ({
        kind: "route" as const,
        at: handler.at,
        methods: handler.methods ?? [],
        path: `/${prefix}${path}`,
        enters: handler.enters,
        served: "wsgi" as const,
        form: formOf(evaluator, handler.at),
      })),
    );
  });
}

function isPattern(
  evaluator: Evaluator,
  module: Module,
  { callee }: Call,
): boolean {
  return evaluator
    .valuesOf(module, callee, null)
    .some(
      (value) =>
        value.kind === "api" &&
        /^django\.(urls|conf\.urls)\.(path|re_path|url)$/.test(value.path),
    );
}

/** The prefixes of the modules that `include("shop.orders.urls")` names; the root's is empty. */
function includedAt(
  evaluator: Evaluator,
  modules: readonly Module[],
  patterns: readonly Pattern[],
): (module: Module) => readonly string[] {
  const includes = new Map<Module, Pattern[]>();
  for (const pattern of patterns) {
    const given = argumentOf(pattern.call, 1, "view");
    if (given?.kind !== "call") continue;
    const [target] = pattern.module.call(given.call).arguments;
    const name = target
      ? urlText(evaluator, pattern.module, target.value)
      : null;
    const included = name === null ? null : moduleNamed(modules, name);
    if (included) append(includes, included, pattern);
  }
  const known = new Map<Module, readonly string[]>();
  const prefixesOf = (module: Module): readonly string[] => {
    const found = known.get(module);
    if (found) return found;
    known.set(module, [""]);
    const places = includes.get(module) ?? [];
    const prefixes = places.flatMap((place) =>
      prefixesOf(place.module).map((outer) => outer + place.path),
    );
    const all = prefixes.length === 0 ? [""] : [...new Set(prefixes)];
    known.set(module, all);
    return all;
  };
  return prefixesOf;
}

const MIDDLEWARE_METHODS = [
  ...["__call__", "process_request", "process_view", "process_response"],
  ...["process_exception", "process_template_response"],
];

/** What the settings' `MIDDLEWARE` runs around every request: methods of classes, inner functions of factories. */
export function djangoMiddleware(
  evaluator: Evaluator,
  modules: readonly Module[],
): readonly RouteEntry[] {
  const names = modules.flatMap((module) =>
    [...endsOf(module, "middleware")].flatMap((end) =>
      module.facts.bindings.flatMap(({ span, value }) =>
        span.end === end &&
        value.kind === "expression" &&
        value.value.kind === "sequence"
          ? value.value.items.flatMap(
              (item) => urlText(evaluator, module, item) ?? [],
            )
          : [],
      ),
    ),
  );
  return names.flatMap((name) => {
    const dot = name.lastIndexOf(".");
    const module = moduleNamed(modules, name.slice(0, dot));
    if (module === null || dot < 0) return [];
    return module.bindingsOf(0, name.slice(dot + 1)).flatMap(({ value }) => {
      const at = (scope: number): ScopeRef => ({ module: module.path, scope });
      const enters =
        value.kind === "class"
          ? MIDDLEWARE_METHODS.flatMap(
              (method) => methodNamed(evaluator, at(value.class), method) ?? [],
            )
          : value.kind === "function"
            ? innerFunctions(module, value.function).map(at)
            : [];
      return enters.map((entered) => ({
        kind: "hook" as const,
        at: entered,
        methods: [],
        path: "middleware",
        enters: [entered],
        served: "wsgi" as const,
        form: formOf(evaluator, entered),
      }));
    });
  });
}

function innerFunctions(module: Module, scope: number): readonly number[] {
  return module.facts.scopes.flatMap((child, index) =>
    child.kind === "function" && child.parent === scope ? [index] : [],
  );
}

/** The module of a dotted name, also where the project does not begin at the scanned folder. */
function moduleNamed(modules: readonly Module[], name: string): Module | null {
  return (
    modules.find((module) => module.name === name) ??
    modules.find((module) => module.name.endsWith(`.${name}`)) ??
    null
  );
}
