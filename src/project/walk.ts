import { readdirSync, type Dirent } from "node:fs";
import type { Notice } from "../findings/notice.ts";
import type { SettingsFinder } from "../settings/settings.ts";
import { isDeploymentName } from "./deployment-name.ts";
import {
  withoutIgnored,
  withoutSourceless,
  type EntryFilter,
} from "./entry-filter.ts";
import { entryNotice, folderNotice } from "./entry-notice.ts";
import { isPinFile } from "./pins/pin-name.ts";
import { childOf, shownPath } from "./posix-path.ts";
import { codeOf } from "./system-error.ts";

/** What lies below one folder. */
export interface Walk {
  /** Python files, POSIX, relative to the walked folder. */
  readonly files: readonly string[];
  /** Files that may say how the project is run, likewise. */
  readonly deploymentFiles: readonly string[];
  /** Files that may say which releases of packages the project takes, likewise. */
  readonly pinFiles: readonly string[];
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
  readonly settingsAt: SettingsFinder;
}

/** Finds the files below an absolute folder that a scan reads. Excluded folders are never read. */
export function walk(
  root: string,
  { cwd, ignore, settingsAt }: WalkOptions,
): Walk {
  const files: string[] = [];
  const deploymentFiles: string[] = [];
  const pinFiles: string[] = [];
  const folders = new Set<string>();
  const links: string[] = [];
  const notices: Notice[] = [];
  const filter: EntryFilter =
    ignore === "all"
      ? withoutSourceless(root, settingsAt)
      : withoutIgnored(root, cwd, settingsAt);

  const waiting = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const folder = below === "" ? root : childOf(root, below);
    folders.add(folder);
    const entries = entriesOf(folder);
    settingsAt(folder, entries);
    for (const entry of filter(folder, entries)) {
      const way = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile()) {
        if (entry.name.endsWith(".py")) files.push(way);
        else if (isDeploymentName(entry.name)) deploymentFiles.push(way);
        if (isPinFile(way)) pinFiles.push(way);
      } else if (entry.isSymbolicLink()) {
        links.push(childOf(folder, entry.name));
      } else {
        const notice = entryNotice(entry, childOf(folder, entry.name), cwd);
        if (notice !== null) notices.push(notice);
        if (entry.isDirectory()) waiting.push(way);
      }
    }
  }
  return { files, deploymentFiles, pinFiles, folders, links, notices };

  function entriesOf(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      notices.push(folderNotice(shownPath(cwd, folder), codeOf(error)));
      return [];
    }
  }
}
