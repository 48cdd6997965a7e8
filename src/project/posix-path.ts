import { relative, sep } from "node:path";

/** An absolute path as reports show it: relative to `cwd`, with `/` between parts; `.` for `cwd` itself. */
export function shownPath(cwd: string, absolute: string): string {
  return posixOf(relative(cwd, absolute)) || ".";
}

/** A path of this system with `/` between its parts. */
export function posixOf(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** By code unit, so that the order is the same on every machine. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The path of an entry of a folder. */
export function childOf(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}
