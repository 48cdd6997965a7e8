import type { SurveyedRoute } from "../findings/route-survey.ts";
import type { SourceText } from "../findings/scan-result.ts";
import { counted } from "../text/counted.ts";
import { Lines } from "../text/lines.ts";
import { printable } from "./printable.ts";

/** The routes as a table, one line each; with `calls`, how many of the calls behind it were resolved. */
export function routesText(
  routes: readonly SurveyedRoute[],
  lineOf: (route: SurveyedRoute) => number,
  columns: "short" | "with calls",
): string {
  const heads = ["methods", "url", "handler", "where", "hazards", "worst"];
  const rows = routes.map((route) => [
    route.kind === "hook" ? "hook" : route.methods.join(",") || "any",
    printable(route.path),
    route.handler,
    `${printable(route.at.path)}:${String(lineOf(route))}`,
    String(route.hazards),
    route.worst ? `${route.worst.level} ${route.worst.code}` : "-",
    ...(columns === "with calls" ? [coverageOf(route)] : []),
  ]);
  const table = [
    columns === "with calls" ? [...heads, "calls resolved"] : heads,
    ...rows,
  ];
  const widths = heads.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${[...lines, "", closing(routes)].join("\n")}\n`;
}

function coverageOf({ calls }: SurveyedRoute): string {
  const [most] = calls.reasons;
  const why = most ? `; most often: ${most.because}` : "";
  return `${String(calls.resolved)} of ${String(calls.total)}${why}`;
}

function closing(routes: readonly SurveyedRoute[]): string {
  const hooks = routes.filter(({ kind }) => kind === "hook").length;
  const reaching = routes.filter(({ hazards }) => hazards > 0).length;
  return `${counted(routes.length - hooks, "route")} and ${counted(hooks, "hook")}, ${String(reaching)} of them with hazards.`;
}

/** The routes for programs; lines count from 1. */
export function routesJson(
  routes: readonly SurveyedRoute[],
  lineOf: (route: SurveyedRoute) => number,
): string {
  const rows = routes.map((route) => ({
    kind: route.kind,
    methods: route.methods,
    url: route.path,
    handler: route.handler,
    path: route.at.path,
    line: lineOf(route),
    served: route.served,
    form: route.form,
    hazards: route.hazards,
    worst: route.worst,
    calls: route.calls,
  }));
  return `${JSON.stringify({ routes: rows }, null, 2)}\n`;
}

/** Finds the line on which a handler's name stands. */
export function handlerLines(
  sources: ReadonlyMap<string, SourceText>,
): (route: SurveyedRoute) => number {
  const known = new Map<string, Lines>();
  return ({ at: { path, span } }) => {
    const lines = known.get(path) ?? new Lines(sources.get(path)?.text ?? "");
    known.set(path, lines);
    return lines.positionAt(span.start).line;
  };
}
