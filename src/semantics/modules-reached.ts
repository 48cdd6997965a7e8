import { rootOf } from "../syntax/names-in.ts";
import { append } from "../text/group-by.ts";
import { mentionsOf, topLevelNameOf } from "./mentions.ts";
import type { Module } from "./module.ts";
import type { ProjectModule } from "./module-map.ts";
import type { Project } from "./project.ts";
import type { ScopeRef } from "./value.ts";

/**
 * The paths of the modules of whose names some functions speak, directly or through the code that these names stand
 * for. What runs on their behalf stands in them, but for what others hand to it. By names alone, so it takes in more
 * than can happen.
 */
export function modulesReached(
  { map, module }: Pick<Project, "map" | "module">,
  starts: Iterable<ScopeRef>,
): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>();
  const waiting: { readonly path: string; readonly dotted: string }[] = [];
  const reach = (path: string, dotted: string): void => {
    const names = seen.get(path) ?? new Set();
    seen.set(path, names);
    if (names.has(dotted)) return;
    names.add(dotted);
    waiting.push({ path, dotted });
  };
  const reachAll = (path: string): void => {
    const { bindings } = module(path).facts;
    for (const { name, scope } of bindings) if (scope === 0) reach(path, name);
  };
  const reachIn = (
    { path, folder }: ProjectModule,
    words: readonly string[],
  ): void => {
    const [first, ...rest] = words;
    if (path !== null) {
      // A module that is handed on as a whole may be asked for any of its names.
      if (first === undefined) reachAll(path);
      else reach(path, words.join("."));
    }
    if (folder === null || first === undefined) return;
    const inside = map.submodule(folder, first);
    if (inside !== null) reachIn(inside, rest);
  };

  for (const at of starts) {
    reach(at.module, topLevelNameOf(module(at.module), at.scope));
  }
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { path, dotted } = one;
    const speaking = module(path);
    const spoken = mentionsOf(speaking);
    const root = rootOf(dotted);
    for (const mention of spoken.get(root) ?? []) {
      const name = rootOf(mention);
      // The rest are names of no module: local ones and builtins.
      if (spoken.has(name) || importsOf(speaking, name).length > 0) {
        reach(path, mention);
      }
    }
    for (const { from, words } of importsOf(speaking, root)) {
      const target = map.locate(path, from);
      if (target.kind !== "module") continue;
      reachIn(target, [...words, ...dotted.split(".").slice(1)]);
    }
  }
  return new Set(seen.keys());
}

/** Where a name of a module may come from: a module, and what is taken from it. */
interface Source {
  readonly from: string;
  readonly words: readonly string[];
}

/** Of an import anywhere in the module, or of one that takes all. */
function importsOf(module: Module, name: string): readonly Source[] {
  const sources = sourcesOf(module);
  const starred = (sources.get("*") ?? []).map(({ from }) => ({
    from,
    words: [name],
  }));
  return [...(sources.get(name) ?? []), ...starred];
}

const known = new WeakMap<Module, ReadonlyMap<string, readonly Source[]>>();

function sourcesOf(module: Module): ReadonlyMap<string, readonly Source[]> {
  const before = known.get(module);
  if (before !== undefined) return before;
  const sources = new Map<string, Source[]>();
  for (const { name, value } of module.facts.bindings) {
    if (value.kind === "import") {
      append(sources, name, { from: value.module, words: [] });
    }
    if (value.kind === "import-from") {
      append(sources, name, { from: value.module, words: [value.name] });
    }
  }
  known.set(module, sources);
  return sources;
}
