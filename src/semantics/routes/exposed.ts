import { classAround, classScope, isSameScope, lineageOf } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import { methodNamed } from "../methods.ts";
import type { Module } from "../module.ts";
import type { ScopeRef } from "../value.ts";
import { filledIn } from "./filled-in.ts";
import type { Answer } from "./handlers.ts";
import { urlText } from "./route-arguments.ts";

/**
 * Where an exposed method answers: under the prefix of its class, and under that of each class that inherits it and
 * fills in methods that it calls.
 */
export function exposedIn(
  evaluator: Evaluator,
  module: Module,
  at: ScopeRef,
): readonly Answer[] {
  const answer = (prefix: string, filled: readonly ScopeRef[]): Answer => ({
    prefix,
    handler: { at, enters: [at, ...filled], methods: null },
  });
  const owner = classAround(evaluator, at);
  if (owner === null) return [answer("", [])];
  const name = module.functionScope(at.scope)?.name ?? "";
  const filling = evaluator.subclassesOf(owner).flatMap((heir): Answer[] => {
    const inherited = methodNamed(evaluator, heir, name);
    if (inherited === null || !isSameScope(inherited, at)) return [];
    const filled = filledIn(evaluator, heir, [at]);
    return filled.length === 0
      ? []
      : [answer(exposedPrefix(evaluator, module, heir), filled)];
  });
  return [answer(exposedPrefix(evaluator, module, owner), []), ...filling];
}

/**
 * The prefix of a view class whose methods are exposed. Flask-AppBuilder: `route_base`, or the class's
 * name, for an API `/api/v1/<resource_name>` (flask_appbuilder/baseviews.py and api/__init__.py 4.5).
 * Flask-Admin: `/admin/<name>` unless it is given where the view is made (flask_admin/base.py 1.6).
 */
function exposedPrefix(
  evaluator: Evaluator,
  module: Module,
  owner: ScopeRef,
): string {
  const name = (classScope(evaluator, owner)?.name ?? "").toLowerCase();
  const given = classText(evaluator, owner, "route_base");
  if (given !== null) return given;
  const { libraries, classes } = lineageOf(evaluator, owner);
  const isApi =
    libraries.some((path) => API.test(path)) ||
    classes.some((at) => API.test(classScope(evaluator, at)?.name ?? ""));
  if (isApi) {
    const version = classText(evaluator, owner, "version") ?? "v1";
    const resource = classText(evaluator, owner, "resource_name") ?? name;
    return `/api/${version}/${resource}`;
  }
  const isAdmin = importsAdmin(module);
  return isAdmin ? `/admin/${name}` : `/${name}`;
}

/** `AbstractViewApi` is what Flask-AppBuilder's views and APIs have in common. */
const API = /(?<!\bAbstractView)Api$/;

function importsAdmin(module: Module): boolean {
  return module.facts.bindings.some(
    ({ value }) =>
      (value.kind === "import" || value.kind === "import-from") &&
      value.module.startsWith("flask_admin"),
  );
}

/** The text that the body of the class, or of the nearest base, gives an attribute; null when there is none. */
function classText(
  evaluator: Evaluator,
  at: ScopeRef,
  name: string,
): string | null {
  for (const { module: path, scope } of lineageOf(evaluator, at).classes) {
    const module = evaluator.module(path);
    const value = module
      .bindingsOf(scope, name)
      .findLast((binding) => binding.value.kind === "expression")?.value;
    if (value?.kind === "expression") {
      return urlText(evaluator, module, value.value);
    }
  }
  return null;
}
