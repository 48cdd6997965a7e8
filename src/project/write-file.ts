import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "./system-error.ts";

/**
 * Writes a file so that at no time a half-written one stands in its place: a temporary file in the same
 * folder is renamed. Mode and, where allowed, owner stay. A link stays too: its target is replaced. What is
 * neither a file nor missing, such as `/dev/stdout`, is written to as it is.
 * @throws Error that names the path; the temporary file is removed.
 */
export function writeAtomically(absolute: string, bytes: Buffer): void {
  try {
    const status = statSync(absolute, { throwIfNoEntry: false });
    if (status === undefined) replace(absolute, bytes, null);
    else if (status.isFile()) {
      // Renaming would succeed on a file that its owner has protected.
      accessSync(absolute, constants.W_OK);
      replace(realpathSync.native(absolute), bytes, status);
    } else writeFileSync(absolute, bytes);
  } catch (error) {
    throw new Error(`${absolute} cannot be written (${codeOf(error)})`, {
      cause: error,
    });
  }
}

function replace(target: string, bytes: Buffer, status: Stats | null): void {
  const name = `.hanglint-${randomBytes(8).toString("hex")}.tmp`;
  const temporary = join(dirname(target), name);
  // Nobody may read the temporary file who may not read the target.
  const file = openSync(temporary, "wx", status === null ? 0o666 : 0o600);
  try {
    try {
      writeFileSync(file, bytes);
      if (status !== null) keepOwnerAndMode(file, status);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function keepOwnerAndMode(file: number, status: Stats): void {
  try {
    fchownSync(file, status.uid, status.gid);
  } catch (error) {
    if (codeOf(error) !== "EPERM") throw error; // Only root may give files away.
  }
  fchmodSync(file, status.mode & 0o7777);
}
