import type { ImportStatement } from "./imports.ts";

/**
 * Packages with which a project serves requests, by the first word of their modules. A project that imports
 * none of them has no routes.
 */
const FRAMEWORKS =
  /^(flask|apiflask|connexion|quart|django|rest_framework|ninja|fastapi|starlette|starlite|litestar|werkzeug|wsgiref|bottle|falcon|pyramid|aiohttp|sanic|tornado|airflow|superset)/;

/** Whether an import statement names a web framework, or an extension of one, e.g. `flask_restx`. */
export function importsFramework({ module }: ImportStatement): boolean {
  return FRAMEWORKS.test(module);
}
