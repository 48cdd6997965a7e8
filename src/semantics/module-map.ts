import { once } from "./once.ts";

/** Where a dotted module name leads. */
export type Located =
  | ProjectModule
  /** No module of the project: a library's. */
  | { readonly kind: "external" }
  | { readonly kind: "unknown"; readonly because: string };

/** A module of the project; a namespace package has no file, a plain module no folder. */
export interface ProjectModule {
  readonly kind: "module";
  /** POSIX, as in the scan. */
  readonly path: string | null;
  /** Where its submodules stand; `.` is the folder that paths are relative to. */
  readonly folder: string | null;
}

/** Which files of the project its dotted names mean. */
export interface ModuleMap {
  /** The module that `import name` or `from name import …` in a file means; relative names keep their dots. */
  locate(from: string, name: string): Located;
  /** A module of a package's folder. */
  submodule(folder: string, name: string): ProjectModule | null;
}

/**
 * Finds modules as Python's path would: from the folder that holds the importing file's outermost package, then
 * from the folders around it; from any other root only where a single one has the name.
 * @param isKnownLibrary whether a top-level name is a library's of the catalog: folders without `__init__.py`
 * and installed copies do not hide it.
 * @param ownPackage the dotted name of the package that the folder is to which paths are relative.
 */
export function createModuleMap(
  paths: readonly string[],
  isKnownLibrary: (name: string) => boolean,
  ownPackage: string | null = null,
): ModuleMap {
  const files = new Set(paths);
  const folders = foldersOf(paths);
  const roots = once(() => rootsByName(paths));
  const known = new Map<string, Located>();

  const submodule = (folder: string, name: string): ProjectModule | null => {
    const inside = join(folder, name);
    const init = `${inside}/__init__.py`;
    if (files.has(init)) return { kind: "module", path: init, folder: inside };
    const path = `${inside}.py`;
    if (files.has(path)) return { kind: "module", path, folder: null };
    return folders.has(inside)
      ? { kind: "module", path: null, folder: inside }
      : null;
  };

  const below = (
    start: ProjectModule | null,
    words: readonly string[],
  ): ProjectModule | null =>
    words.reduce<ProjectModule | null>(
      (at, word) => (at?.folder ? submodule(at.folder, word) : null),
      start,
    );

  const packageAt = (folder: string): ProjectModule => {
    const init = join(folder, "__init__.py");
    return {
      kind: "module",
      path: files.has(init) ? init : null,
      folder,
    };
  };

  const isLibraryRoot = (root: string): boolean =>
    /(^|\/)(site|dist)-packages$/.test(root) ||
    (files.has(join(root, "os.py")) && files.has(join(root, "abc.py")));

  const topLevel = (root: string, name: string): ProjectModule | null => {
    const found = submodule(root, name);
    if (found === null || !isKnownLibrary(name)) return found;
    return found.path === null || isLibraryRoot(root) ? null : found;
  };

  const relative = (from: string, name: string): Located => {
    const dots = /^\.+/.exec(name)?.[0].length ?? 0;
    let folder: string | null = folderOf(from);
    for (let level = 1; level < dots && folder !== null; level += 1) {
      folder = folder === "." ? null : folderOf(folder);
    }
    const rest = name.slice(dots);
    if (folder === null) return missing(name);
    const words = rest === "" ? [] : rest.split(".");
    return below(packageAt(folder), words) ?? missing(name);
  };

  const absolute = (from: string, name: string): Located => {
    if (ownPackage !== null && `${name}.`.startsWith(`${ownPackage}.`)) {
      const rest = name.slice(ownPackage.length + 1);
      const words = rest === "" ? [] : rest.split(".");
      return below(packageAt("."), words) ?? missing(name);
    }
    const [first = "", ...rest] = name.split(".");
    const own = rootOf(from, files);
    for (const root of [own, ...foldersAround(own)]) {
      const top = topLevel(root, first);
      const found = below(top, rest);
      if (found !== null) return found;
      // A folder without `__init__.py` does not hide a library of its name.
      if (top !== null && top.path !== null) return missing(name);
    }
    const elsewhere = (roots().get(first) ?? []).filter(
      (root) =>
        rest.length > 0 || files.has(`${join(root, first)}/__init__.py`),
    );
    const tops = elsewhere
      .map((root) => below(topLevel(root, first), rest))
      .filter((found) => found !== null);
    const [only, another] = tops;
    if (only === undefined) return { kind: "external" };
    return another === undefined
      ? only
      : { kind: "unknown", because: `several modules are named \`${name}\`` };
  };

  return {
    submodule,
    locate(from, name) {
      const key = `${folderOf(from)} ${name}`;
      const found =
        known.get(key) ??
        (name.startsWith(".") ? relative(from, name) : absolute(from, name));
      known.set(key, found);
      return found;
    },
  };
}

function missing(name: string): Located {
  return { kind: "unknown", because: `no module \`${name}\` was found` };
}

/** The folder that holds the outermost package around a file. */
function rootOf(path: string, files: ReadonlySet<string>): string {
  let folder = folderOf(path);
  while (folder !== "." && files.has(`${folder}/__init__.py`)) {
    folder = folderOf(folder);
  }
  return folder;
}

function foldersAround(folder: string): string[] {
  const around: string[] = [];
  for (let at = folder; at !== "." && at !== "..";) {
    at = folderOf(at);
    around.push(at);
  }
  return around;
}

/** Every folder that has a module in it or below. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    let folder = folderOf(path);
    while (!folders.has(folder)) {
      folders.add(folder);
      folder = folderOf(folder);
    }
  }
  return folders;
}

/** The folders outside of every package in which a module or package of the name stands. */
function rootsByName(
  paths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const files = new Set(paths);
  const roots = new Map<string, string[]>();
  for (const path of paths) {
    const module = path.replace(/(\/__init__)?\.py$/, "");
    const root = folderOf(module);
    if (files.has(join(root, "__init__.py"))) continue;
    const name = module.slice(root === "." ? 0 : root.length + 1);
    roots.set(name, [...(roots.get(name) ?? []), root]);
  }
  return roots;
}

/** The folder around a POSIX path; `.` around `.` and single names. */
function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
}

function join(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}
