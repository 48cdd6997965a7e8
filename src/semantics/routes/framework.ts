import { lineageOf } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { CallRef, Value } from "../value.ts";

/** How a framework runs its handlers. */
export type Served = "wsgi" | "asgi";

/** An object that routes are declared on: an application, a blueprint, a namespace. */
export interface Router {
  readonly served: Served;
  /** The call that made it; null when that is not known. */
  readonly origin: CallRef | null;
}

const ASGI = /^(fastapi|starlette|quart|sanic|litestar|aiohttp|blacksheep)\b/;

const WSGI =
  /^(flask|flask_\w+|apiflask|connexion|bottle|rolo|werkzeug|falcon|pyramid|rest_framework|django)\b/;

/** The framework that an API path belongs to; null for other libraries. */
function servedBy(path: string): Served | null {
  if (ASGI.test(path)) return "asgi";
  return WSGI.test(path) ? "wsgi" : null;
}

/**
 * The routers that values can be. `known` says whether some value is an object that was made: one
 * of no framework is then none, however its methods are called.
 */
export function routersOf(
  evaluator: Evaluator,
  values: readonly Value[],
): { readonly routers: readonly Router[]; readonly known: boolean } {
  const routers: Router[] = [];
  let known = false;
  for (const value of values) {
    switch (value.kind) {
      case "api": {
        if (!value.path.endsWith(")")) break;
        known = true;
        const served = servedBy(value.path);
        if (served) routers.push({ served, origin: value.origin });
        break;
      }
      case "instance": {
        const { libraries, isOpen } = lineageOf(evaluator, value.of);
        const served = libraries.map(servedBy).find((found) => found !== null);
        known ||= !isOpen;
        if (served) routers.push({ served, origin: value.origin });
        break;
      }
      case "literal":
      case "display":
      case "builtin":
        known ||= !(value.kind === "literal" && value.value === null);
        break;
      default:
        break;
    }
  }
  return { routers, known };
}

/** How a module's routes are served, judged by what it imports: Flask's way unless it speaks of another. */
export function servedByImports(module: Module): Served | "neither" {
  const paths = module.facts.bindings.flatMap(({ value }) =>
    value.kind === "import" || value.kind === "import-from"
      ? [value.module]
      : [],
  );
  const found = paths.map(servedBy);
  if (paths.some((path) => OTHER.test(path))) return "neither";
  return found.includes("asgi") ? "asgi" : "wsgi";
}

/** Clients and tools whose decorators look alike. */
const OTHER = /^(responses|requests_mock|respx|httpretty|locust)\b/;
