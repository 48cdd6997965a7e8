import { realpathSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Notice } from "../findings/notice.ts";
import { shownPath } from "./posix-path.ts";
import { holds } from "./source-root.ts";
import { codeOf } from "./system-error.ts";

/** What a scan covers, as real paths. */
export interface Covered {
  readonly folders: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/**
 * What to tell about links that were met and not followed: nothing where nothing is missed, since they lead
 * to what is scanned anyway, or to no Python. A link back to a folder around it is told all the same.
 */
export function linkNotices(
  links: readonly string[],
  cwd: string,
  covered: Covered,
): Notice[] {
  return links.flatMap((link) => {
    const message = messageAbout(link, covered, cwd);
    if (message === null) return [];
    return { kind: "link-not-followed", path: shownPath(cwd, link), message };
  });
}

function messageAbout(
  link: string,
  covered: Covered,
  cwd: string,
): string | null {
  try {
    const target = realpathSync.native(link);
    const shown = shownPath(cwd, target);
    if (!statSync(target).isDirectory()) {
      return link.endsWith(".py") && !covered.files.has(target)
        ? notCovered(shown)
        : null;
    }
    if (holds(target, realpathSync.native(dirname(link)))) {
      return `This link leads back to \`${shown}\`, a folder around it, and was not followed. Nothing is missed; remove the link to be rid of this notice.`;
    }
    return covered.folders.has(target) ? null : notCovered(shown);
  } catch (error) {
    return brokenLink(codeOf(error), basename(link));
  }
}

function notCovered(shown: string): string {
  return `This link leads to \`${shown}\`, which is not scanned, and was not followed. Name the target as a path to have it scanned.`;
}

function brokenLink(code: string, name: string): string | null {
  switch (code) {
    case "ELOOP":
      return "This link leads round in a circle and was not followed. Remove it, or mend its target.";
    case "ENOENT":
    case "ENOTDIR":
      // Emacs marks a file that is being edited by a dangling link `.#name`.
      return name.endsWith(".py") && !name.startsWith(".#")
        ? "This link leads nowhere and was not followed. Remove it, or mend its target."
        : null;
    default:
      return `This link cannot be followed (${code}). Give the user that runs hanglint the right to read its target, or remove it.`;
  }
}
