import type { ModuleFacts } from "../syntax/module-facts.ts";
import type { DeployFile } from "./deploy-file.ts";

/** What the readers see of the project; nothing else is ever opened. */
export interface ProjectFiles {
  /** Of every file that discovery found, Python or not; POSIX, relative to the working directory. */
  readonly paths: ReadonlySet<string>;
  /** Of the Python files that name Gunicorn: they may start it. */
  readonly namingGunicorn: readonly string[];
  /** Null when the file cannot be read. */
  fileAt(path: string): DeployFile | null;
  /** What a Python file says; null when it cannot be read. */
  factsOf(path: string): ModuleFacts | null;
}

/** Trouble with what a deployment file says, at a place. */
export interface Trouble {
  readonly path: string;
  readonly line: number;
  /** One sentence for what is the matter, one for what to do. */
  readonly message: string;
}

/** The folder of a path; empty for the working directory. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** A folder and those around it, the nearest first. */
export function foldersUp(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== "";) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}

/** `folder/path`, without `.` and `..` where they can be resolved. */
export function pathIn(folder: string, path: string): string {
  const parts: string[] = [];
  for (const each of `${folder}/${path}`.split("/")) {
    if (each === "" || each === ".") continue;
    if (each === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(each);
  }
  return parts.join("/");
}

/**
 * The project's file that a command in some folder means by a path. The project stands elsewhere where it
 * runs: of a path that is not there, ever shorter ends are looked for, beside the command first.
 */
export function locate(
  { paths }: Pick<ProjectFiles, "paths">,
  {
    folder,
    copies,
  }: { readonly folder: string; readonly copies?: ReadonlyMap<string, string> },
  given: string,
): string | null {
  const copied = copies?.get(given.replace(/\/+$/, ""));
  if (copied !== undefined && paths.has(copied)) return copied;
  const steps = given.split("/").filter((step) => step !== "" && step !== ".");
  const ends = steps.map((_, index) => steps.slice(index).join("/"));
  for (const end of ends) {
    for (const around of foldersUp(folder)) {
      const path = pathIn(around, end);
      if (paths.has(path)) return path;
    }
  }
  for (const end of ends) {
    const [only, more] = [...paths].filter((path) => path.endsWith(`/${end}`));
    if (only !== undefined && more === undefined) return only;
  }
  return null;
}

/** The folder of the project that a path means from inside another, by its end where it stands elsewhere; null for none. */
export function folderInside(
  given: string,
  folder: string,
  { paths }: Pick<ProjectFiles, "paths">,
): string | null {
  const isFolder = (path: string): boolean =>
    path !== "" && [...paths].some((each) => each.startsWith(`${path}/`));
  const plain = given.replace(/\/+$/, "");
  const candidates = [
    pathIn(given.startsWith("/") ? "" : folder, given),
    pathIn(folder, plain.slice(plain.lastIndexOf("/") + 1)),
  ];
  return candidates.find(isFolder) ?? null;
}
