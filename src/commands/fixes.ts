import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { combineFixes } from "../findings/combine-fixes.ts";
import type { Applicability, FileEdit } from "../findings/fix.ts";
import type { Notice } from "../findings/notice.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { encodePython } from "../project/decode.ts";
import { decodeFile } from "../project/decode-file.ts";
import { writeAtomically } from "../project/write-file.ts";
import { scan, type ScanOptions } from "../scan.ts";
import { loadPython, type Python } from "../syntax/language.ts";
import type { Review } from "./review.ts";
import { applyEdits } from "../text/edit.ts";
import { keepsForm } from "../deploy/documents/keeps-form.ts";

/** A file as it was and as it is with all fixes made; nothing is written yet. */
export interface ChangedFile {
  readonly path: string;
  readonly absolute: string;
  readonly before: Buffer;
  readonly after: Buffer;
  /** How many fixes were made in it. */
  readonly fixes: number;
}

/** What fixing comes to. */
export interface Fixed {
  /** The scan of the files with their fixes made. */
  readonly result: ScanResult;
  readonly changes: readonly ChangedFile[];
  readonly notices: readonly Notice[];
}

/** A fix may uncover another; more rounds than this mean that two fixes undo each other. */
const MOST_ROUNDS = 10;

/** Makes fixes in memory, again and again until none is left of the findings that the review shows. */
export async function fixAll(
  options: ScanOptions,
  applicable: readonly Applicability[],
  review: Review = (result) => result,
): Promise<Fixed> {
  const python = await loadPython();
  const overlay = new Map(options.overlay);
  const changes = new Map<string, ChangedFile>();
  const notices: Notice[] = [];
  const refused = new Set<string>();
  for (let round = 0; ; round += 1) {
    const result = review(await scan({ ...options, overlay }));
    const findings = result.findings.filter(({ path }) => !refused.has(path));
    const { chosen, edits } = combineFixes(findings, applicable);
    if (chosen.length === 0 || round === MOST_ROUNDS) {
      return { result, changes: [...changes.values()], notices };
    }
    for (const [path, fileEdits] of edits) {
      const absolute = resolve(options.cwd, path);
      const bytes = overlay.get(absolute) ?? readOrNull(absolute);
      const source = result.sources.get(path)?.text;
      const after =
        bytes && editedBytes(python, path, bytes, source, fileEdits);
      if (bytes === null || after === null) {
        refused.add(path);
        notices.push(refusal(path));
        continue;
      }
      const made = chosen.filter((fix) =>
        fix.edits.some((edit) => edit.path === path),
      ).length;
      const earlier = changes.get(path);
      changes.set(path, {
        path,
        absolute,
        before: earlier?.before ?? bytes,
        after,
        fixes: (earlier?.fixes ?? 0) + made,
      });
      overlay.set(absolute, after);
    }
  }
}

/**
 * Writes the files, each whole or not at all; a notice for each that was left as it is: it has changed
 * since it was read, or may not be written.
 */
export function writeChanges(changes: readonly ChangedFile[]): Notice[] {
  return changes.flatMap(({ path, absolute, before, after }): Notice[] => {
    try {
      if (!readFileSync(absolute).equals(before)) {
        return [changedMeanwhile(path)];
      }
      writeAtomically(absolute, after);
      return [];
    } catch (error) {
      return [notWritten(path, error)];
    }
  });
}

function readOrNull(absolute: string): Buffer | null {
  try {
    return readFileSync(absolute);
  } catch {
    return null;
  }
}

/** The file with the edits made; null when it is not what was scanned, or would no longer parse or encode. */
export function editedBytes(
  python: Python,
  path: string,
  bytes: Buffer,
  scanned: string | undefined,
  edits: readonly FileEdit[],
): Buffer | null {
  const source = decodeFile(bytes, path);
  if (source === null || source.text !== scanned) return null;
  const text = applyEdits(source.text, edits);
  const isValid = path.endsWith(".py")
    ? parses(python, text)
    : keepsForm(path, source.text, text);
  return isValid ? encodePython(text, source.encoding) : null;
}

function parses(python: Python, text: string): boolean {
  const tree = python.parse(text);
  const { hasError } = tree.rootNode;
  tree.delete();
  return !hasError;
}

function refusal(path: string): Notice {
  return {
    kind: "fix-refused",
    path,
    message:
      "Its fixes were not made, since the file has changed or would no longer be valid. Make them by hand.",
  };
}

function changedMeanwhile(path: string): Notice {
  return {
    kind: "not-written",
    path,
    message:
      "Its fixes were not made, since it changed during the scan. Run hanglint again.",
  };
}

function notWritten(path: string, error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: "not-written",
    path,
    message: `Its fixes were not made: ${reason}. Give the user that runs hanglint the right to write it.`,
  };
}
