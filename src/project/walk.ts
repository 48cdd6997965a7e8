import { readdirSync, type Dirent } from "node:fs";
import fastGlob from "fast-glob";
import type { Notice } from "../findings/notice.ts";
import {
  withoutIgnored,
  withoutSourceless,
  type EntryFilter,
} from "./entry-filter.ts";
import { entryNotice, folderNotice, isWalkable } from "./entry-notice.ts";
import { childOf, shownPath } from "./posix-path.ts";
import { codeOf } from "./system-error.ts";

/** What lies below one folder. */
export interface Walk {
  /** Python files, POSIX, relative to the walked folder. */
  readonly files: readonly string[];
  /** Absolute paths of the folders that were read. */
  readonly folders: ReadonlySet<string>;
  /** Absolute paths of the links that were met; none is followed. */
  readonly links: readonly string[];
  readonly notices: readonly Notice[];
}

export interface WalkOptions {
  readonly cwd: string;
  /** `all` brings back what ignore files and the default excludes leave out. */
  readonly ignore: "respect" | "all";
}

/** Finds the Python files below an absolute folder. Excluded folders are never read. */
export function walk(root: string, { cwd, ignore }: WalkOptions): Walk {
  const folders = new Set<string>();
  const links: string[] = [];
  const notices: Notice[] = [];
  const filter: EntryFilter =
    ignore === "all" ? withoutSourceless : withoutIgnored(root, cwd);

  const files = fastGlob.sync("**/*.py", {
    cwd: root,
    dot: true,
    followSymbolicLinks: false,
    onlyFiles: true,
    unique: false,
    // The one place that sees all entries of a folder, before the walk goes on.
    fs: { readdirSync: readFolder },
  });
  return { files, folders, links, notices };

  /** fast-glob asks for entries only; its type also wants the form that gives names. */
  function readFolder(
    folder: string,
    options: { withFileTypes: true },
  ): Dirent[];
  function readFolder(folder: string): string[];
  function readFolder(folder: string, options?: object): Dirent[] | string[] {
    const entries = entriesToWalk(folder);
    return options === undefined ? entries.map(({ name }) => name) : entries;
  }

  function entriesToWalk(folder: string): Dirent[] {
    folders.add(folder);
    return filter(folder, entriesOf(folder)).filter((entry) => {
      if (entry.isFile()) return true;
      const path = childOf(folder, entry.name);
      const isLink = entry.isSymbolicLink();
      if (isLink) links.push(path);
      const notice = isLink ? null : entryNotice(entry, path, cwd);
      if (notice !== null) notices.push(notice);
      return isWalkable(entry);
    });
  }

  function entriesOf(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      notices.push(folderNotice(shownPath(cwd, folder), codeOf(error)));
      return [];
    }
  }
}
