import type { ImportEvidence } from "../../catalog/imports.ts";

/**
 * Whether a file may say where requests come in: it declares routes or hooks, registers them, or
 * holds handlers of a kind that is known by its own text. Never false for a file that
 * declares a route in a way that is followed; true for some that do not.
 * @param names what the project calls its own decorators and base classes of handlers.
 */
export function mayDeclareRoutes(
  { matches, mentions }: Pick<ImportEvidence, "matches" | "mentions">,
  names: readonly string[] = [],
): boolean {
  return (
    names.some((name) => mentions(name)) || SIGNS.some((sign) => matches(sign))
  );
}

const SIGNS: readonly RegExp[] = [
  // `@app.route("/")` and its like on any object, and a project's own `@page("/orders")`.
  /@[^\n\r]*\b(?:route|get|post|put|delete|patch|head|options|websocket|api_route|expose|list_route|detail_route|action)\s*\(/,
  /@[\w. \t]+\(\s*[rbfu]{0,2}["']\//i,
  // Hooks, as decorators and by call.
  /\b(?:before|after|teardown)_(?:app_)?(?:first_)?(?:request|appcontext|websocket)\b|after_this_request|\b(?:app_)?(?:error_?handler|context_processor|url_value_preprocessor)\b|register_error_handler|exception_handler|\bmiddleware\b/,
  // Registered by call.
  /\badd_(?:url_rule|resource|route|api_route|api_websocket_route|namespace|view|view_no_menu|api|middleware|event_handler)\s*\(|register_blueprint|include_router|\.route\s*\(/,
  // Classes that answer by the names of their methods.
  /\b(?:MethodView|Resource|ResourceList|ResourceDetail|ResourceRelationship|HTTPEndpoint|APIView|ViewSet|\w*View)\b[\w. ,=\t]*\)\s*:/,
  // Django, Starlette, FastAPI's dependencies and plain WSGI.
  /\b(?:Depends|Security)\s*\(|\burlpatterns\b|\bMIDDLEWARE\b|\b(?:Route|Rule)\s*\(|\bstart_response\b/,
];
