import type { Dirent } from "node:fs";
import type { Notice } from "../findings/notice.ts";
import { shownPath } from "./posix-path.ts";

/** What an entry of a folder is, in words, when it is neither a regular file nor a link. */
export function kindOf(
  entry: Pick<Dirent, "isFIFO" | "isSocket" | "isDirectory">,
): string {
  if (entry.isFIFO()) return "a named pipe";
  if (entry.isSocket()) return "a socket";
  return entry.isDirectory() ? "a folder" : "a device";
}

/** What to tell of an entry that is no link, at an absolute path; null where all is as its name says. */
export function entryNotice(
  entry: Dirent,
  path: string,
  cwd: string,
): Notice | null {
  if (entry.isFile() || !entry.name.endsWith(".py")) return null;
  const message = entry.isDirectory()
    ? "This is a folder, although its name ends in `.py`; the files in it were scanned. Rename it if it was meant to be a module."
    : `This is ${kindOf(entry)}, although its name ends in \`.py\`, and was not read. Remove it, or exclude it in \`.gitignore\`.`;
  return { kind: "not-a-file", path: shownPath(cwd, path), message };
}

/** What to tell of a folder whose entries cannot be listed. */
export function folderNotice(path: string, code: string): Notice {
  return {
    kind: "unreadable",
    path,
    message: `This folder cannot be read (${code}), so nothing below it was scanned. Give the user that runs hanglint the right to read it, or exclude it in \`.gitignore\`.`,
  };
}
