import { relative, resolve, sep } from "node:path";
import { routeName } from "../findings/route-name.ts";
import { findRule } from "../rules/find-rule.ts";
import { RULES } from "../rules/rules.ts";
import { explainLine, type ExplainedLine } from "../scan/explain.ts";
import type { Explanation } from "../semantics/explanation.ts";
import { plainSettings } from "../settings/settings.ts";
import { Lines } from "../text/lines.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";

/** `hanglint explain app/views.py:12`: what the calls on a line call, through which steps, or why that is not known. */
export async function explainCommand(
  place: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const [, file = "", digits = ""] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (file === "") {
    throw new UsageError(
      `${place} is no place in a file`,
      findRule(RULES, place) === null
        ? "write it as path:line, e.g. app/views.py:12"
        : `\`hanglint rule ${place}\` explains the rule`,
    );
  }
  const { cwd, stdout } = terminal;
  const path = relative(cwd, resolve(cwd, file)).split(sep).join("/");
  const settings = plainSettings(RULES.map(({ info }) => info));
  const explained = await explainLine(
    {
      cwd,
      paths: [".", file],
      ignore: "respect",
      rules: RULES,
      overlay: new Map(),
      settingsAt: () => settings,
    },
    path,
    Number(digits),
  );
  if (explained === null) {
    throw new UsageError(
      `${file} could not be read as Python`,
      "name a Python file below the current folder",
    );
  }
  const { explanations } = explained;
  if (explanations.length === 0) {
    stdout.write(`${path}:${digits}: no call stands on this line.\n`);
  }
  for (const explanation of explanations) {
    stdout.write(`${shown(explanation, explained, path)}\n`);
  }
  return 0;
}

function shown(
  { call, callees, unknown, steps }: Explanation,
  { model, text }: ExplainedLine,
  path: string,
): string {
  const lines = new Lines(text);
  const lineOf = (offset: number): string =>
    String(lines.positionAt(offset).line);
  const { span, callee } = model.module(path).call(call.call);
  const source = (start: number, end: number): string =>
    text.slice(start, end).replace(/\s+/g, " ");
  const routes = model.routesTo(call);
  const bound = model.boundOf(call);
  return [
    `${path}:${lineOf(span.start)}: ${source(callee.span.start, callee.span.end)}(…)`,
    ...callees.map((name) => `  calls ${name}`),
    ...unknown.map((because) => `  not known: ${because}`),
    "  steps:",
    ...steps.map(({ expression, stands, boundAt }) => {
      const where = boundAt.map((offset) => `${path}:${lineOf(offset)}`);
      const bound = where.length > 0 ? ` (bound at ${where.join(", ")})` : "";
      const meaning = stands.length > 0 ? stands.join(" | ") : "nothing known";
      return `    ${source(expression.span.start, expression.span.end)} is ${meaning}${bound}`;
    }),
    ...(bound.kind === "unknown" && bound.because === "no blocking API"
      ? []
      : [`  wait: ${bound.kind}`]),
    ...routes
      .slice(0, 3)
      .map(({ route }) => `  reached from ${routeName(route)}`),
    ...(routes.length > 3
      ? [`  and from ${String(routes.length - 3)} routes more`]
      : []),
  ].join("\n");
}
