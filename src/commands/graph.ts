import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { callGraphOf, type CallGraph } from "../scan/call-graph.ts";
import { plainSettings } from "../settings/settings.ts";
import type { GraphFlags } from "./graph-flags.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";

/** `hanglint graph src`: who calls whom, with names relative to the folder. */
export async function graphCommand(
  path: string,
  { outputFormat, external }: GraphFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const absolute = resolve(terminal.cwd, path);
  if (!existsSync(absolute)) {
    throw new UsageError(
      `${path} does not exist`,
      "name a folder or a Python file",
    );
  }
  const cwd = statSync(absolute).isDirectory() ? absolute : dirname(absolute);
  const settings = { ...plainSettings([]), tests: "include" } as const;
  const { graph, notices } = await callGraphOf(
    {
      cwd,
      paths: [absolute],
      ignore: "respect",
      rules: [],
      overlay: new Map(),
      settingsAt: () => settings,
    },
    external ? "with externals" : "project only",
  );
  for (const { path: where, message } of notices) {
    terminal.stderr.write(`${where ? `${where}: ` : ""}${message}\n`);
  }
  terminal.stdout.write(outputFormat === "json" ? jsonOf(graph) : dotOf(graph));
  return 0;
}

function jsonOf(graph: CallGraph): string {
  return `${JSON.stringify(graph, null, 2)}\n`;
}

/** Graphviz's language: quotes and backslashes in names are escaped. */
function dotOf(graph: CallGraph): string {
  const lines = Object.entries(graph).flatMap(([caller, callees]) => [
    `  ${JSON.stringify(caller)};`,
    ...callees.map(
      (callee) => `  ${JSON.stringify(caller)} -> ${JSON.stringify(callee)};`,
    ),
  ]);
  return `digraph calls {\n${lines.join("\n")}\n}\n`;
}
