import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Notice } from "../findings/notice.ts";
import type { PythonFile } from "./discover.ts";
import { codeOf } from "./system-error.ts";

/** Larger files are generated ones, and would hold up a scan for seconds: 4 MiB. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

export type FileReading =
  /** The bytes are a view, valid until the next file is read. */
  | { readonly kind: "read"; readonly bytes: Buffer }
  | { readonly kind: "refused"; readonly notice: Notice };

export type FileReader = (file: PythonFile) => FileReading;

/** Makes a reader that reads all files into one buffer, which saves most of the time of reading many. */
export function makeFileReader(): FileReader {
  // Only the pages that a file has touched take memory.
  const buffer = Buffer.allocUnsafeSlow(MAX_FILE_BYTES + 1);
  return ({ path, absolute }) => {
    try {
      return readInto(buffer, absolute, path);
    } catch (error) {
      return { kind: "refused", notice: unreadable(path, codeOf(error)) };
    }
  };
}

function readInto(buffer: Buffer, absolute: string, path: string): FileReading {
  // A file may have become a pipe since it was found: opening must not wait for a writer.
  const file = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    let length = 0;
    for (;;) {
      const count = readSync(
        file,
        buffer,
        length,
        buffer.length - length,
        null,
      );
      length += count;
      if (count === 0) break;
      if (length > MAX_FILE_BYTES) {
        const notice = tooLarge(path, fstatSync(file).size);
        return { kind: "refused", notice };
      }
    }
    return { kind: "read", bytes: buffer.subarray(0, length) };
  } finally {
    closeSync(file);
  }
}

function tooLarge(path: string, bytes: number): Notice {
  const mebibytes = Math.ceil((bytes / 1024 / 1024) * 10) / 10;
  return {
    kind: "too-large",
    path,
    message: `It has ${mebibytes} MiB, more than the ${MAX_FILE_BYTES / 1024 / 1024} MiB that are read of one file, and was not scanned. Split it, or exclude it in \`.gitignore\`.`,
  };
}

function unreadable(path: string, code: string): Notice {
  const remedy =
    code === "EACCES" || code === "EPERM"
      ? "Give the user that runs hanglint the right to read it, or exclude it in `.gitignore`."
      : "It may have changed during the scan: run it again.";
  return {
    kind: "unreadable",
    path,
    message: `It cannot be read (${code}) and was not scanned. ${remedy}`,
  };
}
