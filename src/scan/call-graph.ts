import { BUILT_IN } from "../catalog/built-in.ts";
import { createCatalog } from "../catalog/catalog.ts";
import type { Notice } from "../findings/notice.ts";
import { discover } from "../project/discover.ts";
import { packageNameOf } from "../project/package-name.ts";
import { wholeGraph, type Callee } from "../semantics/graph/whole-graph.ts";
import { scopeName } from "../semantics/graph/scope-names.ts";
import { createProject } from "../semantics/project.ts";
import { loadPython } from "../syntax/language.ts";
import { FileParser } from "./file-parser.ts";
import { operatorQuery } from "../syntax/uses.ts";
import type { ScanOptions } from "../scan.ts";

/** Who calls whom: names as `module.Class.function`, relative to the folder. */
export type CallGraph = Readonly<Record<string, readonly string[]>>;

/** The call graph of all Python files below a folder. */
export async function callGraphOf(
  options: ScanOptions,
  externals: "with externals" | "project only",
): Promise<{ readonly graph: CallGraph; readonly notices: readonly Notice[] }> {
  const found = discover(options);
  const catalog = createCatalog(BUILT_IN, []);
  const python = await loadPython();
  const parser = new FileParser(python, options, catalog, [], null);
  const operators = operatorQuery(python.language);
  const facts = found.files.flatMap((file) => {
    const bytes = parser.read(file);
    const parsed = bytes && parser.parse(file, bytes, [], operators);
    return parsed ? [parsed.facts] : [];
  });
  const project = createProject(facts, catalog, {
    paths: facts.map(({ path }) => path),
    ownPackage: packageNameOf(options.cwd),
    read: () => null,
  });
  const nameOf = (callee: Callee): string | null => {
    if (callee.kind === "api") {
      return externals === "with externals" ? callee.path : null;
    }
    return scopeName(project.module(callee.at.module), callee.at.scope);
  };

  const edges = new Map<string, Set<string>>();
  for (const module of project.modules.values()) {
    module.facts.scopes.forEach(({ kind }, index) => {
      if (kind === "class" || kind === "comprehension") return;
      edges.set(scopeName(module, index), new Set());
    });
  }
  for (const { caller, callees } of wholeGraph(project)) {
    const name = scopeName(project.module(caller.module), caller.scope);
    const names = callees.map(nameOf).filter((callee) => callee !== null);
    edges.set(name, new Set([...(edges.get(name) ?? []), ...names]));
  }
  const sorted = [...edges].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    graph: Object.fromEntries(
      sorted.map(([caller, callees]) => [caller, [...callees].sort()]),
    ),
    notices: [...found.notices, ...parser.notices],
  };
}
