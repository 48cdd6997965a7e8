import { isAscii } from "node:buffer";
import type { Notice } from "../findings/notice.ts";
import type { Encoding } from "./encoding.ts";
import { readingOf } from "./reading.ts";
import { bytesOfSingleByteText } from "./single-byte.ts";

export interface DecodedSource {
  /** Without byte order mark, line ends as in the file. */
  readonly text: string;
  /** The bytes read as UTF-8 whatever they declare: byte order mark kept as U+FEFF, invalid bytes as U+FFFD. */
  readonly utf8: string;
  readonly encoding: Encoding;
}

export interface Decoding {
  /** Null when this is no Python at all. */
  readonly source: DecodedSource | null;
  readonly notices: readonly Notice[];
}

/** Reads a file's bytes as Python would; where Python would refuse, as well as can be, and with a notice. */
export function decodePython(bytes: Buffer, path: string): Decoding {
  if (bytes.includes(0)) {
    return { source: null, notices: [notPython(path, bytes)] };
  }
  const utf8 = bytes.toString("utf8");
  const reading = readingOf(bytes, utf8);
  const { text, encoding } = reading;
  const notices =
    encoding.kind === "read-only" && reading.remedy !== null
      ? [encodingNotice(path, encoding.because, reading.remedy)]
      : [];
  return { source: { text, utf8, encoding }, notices };
}

/**
 * The bytes of a text in the encoding that its file had, byte order mark included; null when the text
 * cannot be written in it, or the file could not be read with certainty.
 */
export function encodePython(text: string, encoding: Encoding): Buffer | null {
  switch (encoding.kind) {
    case "utf-8": {
      const mark = encoding.byteOrderMark === "present" ? "\uFEFF" : "";
      return provenBytes(mark + text, "utf8");
    }
    case "ascii": {
      const bytes = provenBytes(text, "latin1");
      return bytes !== null && isAscii(bytes) ? bytes : null;
    }
    case "latin-1":
      return provenBytes(text, "latin1");
    case "single-byte":
      return bytesOfSingleByteText(text, encoding.label);
    case "read-only":
      return null;
  }
}

/** The bytes of a text that an editor holds, in the encoding that its own coding line declares. */
export function bytesOfText(text: string): Buffer {
  const utf8 = Buffer.from(text);
  const { encoding } = readingOf(utf8, text);
  const own = encoding.kind === "utf-8" ? null : encodePython(text, encoding);
  return own ?? utf8;
}

/** Null when reading the bytes back would not give the same text. */
function provenBytes(text: string, codec: "utf8" | "latin1"): Buffer | null {
  const bytes = Buffer.from(text, codec);
  return bytes.toString(codec) === text ? bytes : null;
}

function encodingNotice(path: string, because: string, remedy: string): Notice {
  const message = `${because}; fixes are not written to it. ${remedy}`;
  return { kind: "encoding", path, message };
}

function notPython(path: string, bytes: Buffer): Notice {
  const isUtf16 =
    bytes.length >= 2 && /^(?:fffe|feff)/.test(bytes.toString("hex", 0, 2));
  const message = isUtf16
    ? "It is saved as UTF-16, which Python refuses, and was not scanned. Save it as UTF-8."
    : "It holds a NUL byte, which Python refuses, and was not scanned. Remove the byte, or exclude the file if it is no Python.";
  return { kind: "not-python", path, message };
}
