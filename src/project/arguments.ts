import { realpathSync, statSync, type Stats } from "node:fs";
import { resolve } from "node:path";
import type { Notice } from "../findings/notice.ts";
import { kindOf } from "./entry-notice.ts";
import { shownPath } from "./posix-path.ts";
import { codeOf } from "./system-error.ts";

/** A path that the user named and that exists. */
export interface Argument {
  readonly kind: "file" | "folder";
  /** As named: a link in it is followed, but not resolved. */
  readonly absolute: string;
  /** The same with all links resolved. */
  readonly real: string;
}

export interface Arguments {
  readonly found: readonly Argument[];
  /** As given. */
  readonly notFound: readonly string[];
  readonly notices: readonly Notice[];
}

/** Looks each path up on the disk, relative to `cwd`. */
export function argumentsOf(paths: readonly string[], cwd: string): Arguments {
  const found: Argument[] = [];
  const notFound: string[] = [];
  const notices: Notice[] = [];
  for (const given of new Set(paths)) {
    const absolute = resolve(cwd, given);
    const path = shownPath(cwd, absolute);
    try {
      const status = statSync(absolute);
      const kind = argumentKind(status);
      const real = realpathSync.native(absolute);
      if (kind === null) notices.push(notAFile(path, status));
      else found.push({ kind, absolute, real });
    } catch (error) {
      const code = codeOf(error);
      notices.push(troubleWith(path, code));
      if (isMissing(code)) notFound.push(given);
    }
  }
  return { found, notFound, notices };
}

function argumentKind(status: Stats): "file" | "folder" | null {
  if (status.isFile()) return "file";
  return status.isDirectory() ? "folder" : null;
}

function isMissing(code: string): boolean {
  return ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(code);
}

function troubleWith(path: string, code: string): Notice {
  if (isMissing(code)) {
    return {
      kind: "not-found",
      path,
      message: `There is no file or folder \`${path}\`. Check its spelling; a relative path starts from the working directory.`,
    };
  }
  if (code === "ELOOP") {
    return {
      kind: "link-not-followed",
      path,
      message:
        "This link leads round in a circle and was not followed. Remove it, or mend its target.",
    };
  }
  return {
    kind: "unreadable",
    path,
    message: `This path cannot be looked up (${code}). Give the user that runs hanglint the right to read it and the folders above it.`,
  };
}

function notAFile(path: string, status: Stats): Notice {
  return {
    kind: "not-a-file",
    path,
    message: `This is ${kindOf(status)}, neither a file nor a folder, and was not read. Name a file or a folder instead.`,
  };
}
