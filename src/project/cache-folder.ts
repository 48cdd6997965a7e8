import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { digestOf } from "./file-state.ts";
import { writeAtomically } from "./write-file.ts";

/** A text that is kept under a name, for as long as the state that it was made from is the same. */
export interface CacheEntry {
  /** A part of a file name. */
  readonly name: string;
  /** On one line. */
  readonly state: string;
}

/** More come from runs over ever other files, as a commit hook makes them. */
const MOST_ENTRIES = 20;

/** The text that was kept; null when there is none, it belongs to another state, or it was damaged. */
export function readEntry(
  folder: string,
  { name, state }: CacheEntry,
): string | null {
  try {
    const content = readFileSync(pathOf(folder, name), "utf8");
    const end = content.indexOf("\n");
    const text = content.slice(end + 1);
    return content.slice(0, end) === headOf(state, text) ? text : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a text, in place of an earlier one of that name. Runs at the same time do no harm: an entry is
 * written whole. Where nothing can be written, nothing is kept.
 */
export function writeEntry(
  folder: string,
  { name, state }: CacheEntry,
  text: string,
): void {
  try {
    makeFolder(folder);
    const content = `${headOf(state, text)}\n${text}`;
    writeAtomically(pathOf(folder, name), Buffer.from(content));
    removeOldest(folder);
  } catch {
    // A scan is as good without.
  }
}

function headOf(state: string, text: string): string {
  return `${state} ${digestOf([text])}`;
}

function pathOf(folder: string, name: string): string {
  return join(folder, `${name}${ENDING}`);
}

const ENDING = ".json";

/** Git and backups leave the folder out by themselves (https://bford.info/cachedir/). */
function makeFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) === undefined) return;
  writeFileSync(join(folder, ".gitignore"), "# Made by hanglint.\n*\n");
  writeFileSync(
    join(folder, "CACHEDIR.TAG"),
    "Signature: 8a477f597d28d172789f06886806bc55\n# Made by hanglint.\n",
  );
}

function removeOldest(folder: string): void {
  const entries = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => join(folder, file))
    .map((path) => ({ path, writtenAt: statSync(path).mtimeMs }))
    .sort((a, b) => b.writtenAt - a.writtenAt);
  for (const { path } of entries.slice(MOST_ENTRIES)) rmSync(path);
}
