import type { Catalog } from "../catalog/catalog.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import { Module } from "./module.ts";
import { createModuleMap, type ModuleMap } from "./module-map.ts";

/** The modules of a project, as far as they have been read. */
export interface Project {
  /** Those that are judged, by path: calls, classes and stores are looked for in them. */
  readonly modules: ReadonlyMap<string, Module>;
  readonly map: ModuleMap;
  /** What it is judged by. */
  readonly catalog: Catalog;
  /** Any module of the project; one that is only named is read when it is first asked for. */
  readonly module: (path: string) => Module;
}

/** Where a project's files are, and how those are read that names lead to. */
export interface ProjectFiles {
  /** Every Python file of the project, POSIX. */
  readonly paths: readonly string[];
  /** The dotted name of the package that the folder is to which paths are relative; null where it is none. */
  readonly ownPackage?: string | null;
  /** The facts of one of the paths; null when it cannot be read. */
  readonly read: (path: string) => ModuleFacts | null;
}

/**
 * @param facts of the modules to judge
 * @param files the others; nothing is known of them unless told
 */
export function createProject(
  facts: readonly ModuleFacts[],
  catalog: Catalog,
  files: ProjectFiles = {
    paths: facts.map(({ path }) => path),
    read: () => null,
  },
): Project {
  const modules = new Map(facts.map((file) => [file.path, moduleOf(file)]));
  const named = new Map<string, Module>();
  return {
    modules,
    catalog,
    map: mapOf(files, catalog),
    module(path) {
      const known = modules.get(path) ?? named.get(path);
      if (known !== undefined) return known;
      const module = moduleOf(files.read(path) ?? emptyFacts(path));
      named.set(path, module);
      return module;
    },
  };
}

const maps = new WeakMap<ProjectFiles, ModuleMap>();

/** A project's files keep their places while its models change. */
function mapOf(files: ProjectFiles, catalog: Catalog): ModuleMap {
  const known =
    maps.get(files) ??
    createModuleMap(files.paths, catalog.leadsToApi, files.ownPackage ?? null);
  maps.set(files, known);
  return known;
}

const made = new WeakMap<ModuleFacts, Module>();

/** The look-ups of a file's facts, which are the same in every model. */
export function moduleOf(facts: ModuleFacts): Module {
  const known = made.get(facts) ?? new Module(facts);
  made.set(facts, known);
  return known;
}

/** The same project, in which nothing is known of the modules that are not judged. */
export function judgedAlone(project: Project): Project {
  const others = new Map<string, Module>();
  return {
    ...project,
    module(path) {
      const known = project.modules.get(path) ?? others.get(path);
      if (known !== undefined) return known;
      const module = new Module(emptyFacts(path));
      others.set(path, module);
      return module;
    },
  };
}

/** What is known of a file that cannot be read: nothing. */
function emptyFacts(path: string): ModuleFacts {
  return {
    path,
    scopes: [{ kind: "module", parent: null, body: { start: 0, end: 1 } }],
    blocks: [
      {
        kind: "module",
        parent: null,
        statement: -1,
        branch: 0,
        span: { start: 0, end: 1 },
        test: null,
        leaves: false,
        exhaustive: true,
      },
    ],
    bindings: [],
    stores: [],
    calls: [],
    results: [],
    candidates: [],
    routePlaces: [],
    uses: [],
    comments: [],
    errors: [],
    tooDeep: [],
  };
}
