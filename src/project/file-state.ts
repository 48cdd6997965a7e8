import { createHash } from "node:crypto";
import { statSync } from "node:fs";

/** Files as the disk describes them, without reading them. */
export interface FileState {
  /** Another one when a file was written, replaced, or given other rights. */
  readonly digest: string;
  /** Whether any later change is sure to show in the digest. */
  readonly isSettled: boolean;
}

/** FAT counts in 2 s, the coarsest of file systems: a second change within a tick may not show. */
const TICK_MILLISECONDS = 2000;

/** The state of files, by absolute path, and of some words that belong to them. */
export function fileState(
  absolutes: readonly string[],
  words: readonly string[],
): FileState {
  const settledBefore = Date.now() - TICK_MILLISECONDS;
  let isSettled = true;
  const stamps = absolutes.map((absolute) => {
    const stamp = stampOf(absolute);
    isSettled &&= stamp !== null && stamp.changedAt < settledBefore;
    return stamp?.text ?? "";
  });
  return { digest: digestOf([...words, ...absolutes, ...stamps]), isSettled };
}

/** A digest of texts that tells `["ab"]` from `["a", "b"]`. */
export function digestOf(texts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex");
}

/** A digest of a file's bytes. */
export function digestOfBytes(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64");
}

/** Like git, it trusts the time of the last change (`ctime`), which no program can set. */
function stampOf(
  absolute: string,
): { readonly text: string; readonly changedAt: number } | null {
  try {
    const { size, mtimeMs, ctimeMs, ino, mode } = statSync(absolute);
    const text = `${size} ${mtimeMs} ${ctimeMs} ${ino} ${mode}`;
    return { text, changedAt: ctimeMs };
  } catch {
    return null;
  }
}
