import { isAscii, isUtf8 } from "node:buffer";
import { codingLabelOf } from "./coding-line.ts";
import { decodeByLabel } from "./decode-by-label.ts";
import { codecOf, type Codec, type Encoding } from "./encoding.ts";
import { bytesOfSingleByteText } from "./single-byte.ts";

/** A file's text, and what is the matter with it. */
export interface Reading {
  readonly text: string;
  readonly encoding: Encoding;
  /** What the user can do about a file that cannot be written back; null when nothing is wrong with it. */
  readonly remedy: string | null;
}

/**
 * Reads bytes by their byte order mark and coding line, as Python does.
 * @param utf8 the bytes read as UTF-8, whatever they are
 */
export function readingOf(bytes: Buffer, utf8: string): Reading {
  const hasMark = utf8.startsWith("\uFEFF");
  const text = hasMark ? utf8.slice(1) : utf8;
  const label = codingLabelOf(hasMark ? bytes.subarray(3) : bytes);
  const codec = label === null ? UTF_8 : codecOf(label);
  if (hasMark && codec.kind !== "utf-8") {
    return readOnly(
      text,
      `It begins with a UTF-8 byte order mark, but declares the encoding \`${label ?? ""}\`: Python refuses it`,
      "Remove the coding line or the mark.",
    );
  }
  switch (codec.kind) {
    case "utf-8":
      return isUtf8(bytes)
        ? readable(text, {
            kind: "utf-8",
            byteOrderMark: hasMark ? "present" : "absent",
          })
        : readOnly(
            text,
            "It is not valid UTF-8: Python refuses it",
            "Save it as UTF-8, or declare its encoding in the first line: `# -*- coding: latin-1 -*-`.",
          );
    case "ascii":
      return isAscii(bytes)
        ? readable(utf8, { kind: "ascii" })
        : readOnly(
            bytes.toString("latin1"),
            "It declares ASCII, but holds other bytes: Python refuses it",
            "Declare the encoding that it is saved in.",
          );
    case "latin-1":
      return readable(bytes.toString("latin1"), { kind: "latin-1" });
    case "other":
      return readingBy(bytes, codec.label);
    case "unknown":
      return readOnly(
        bytes.toString("latin1"),
        `It declares the encoding \`${codec.label}\`, which hanglint does not know, and was read as Latin-1`,
        "Save it as UTF-8 and remove the coding line.",
      );
  }
}

const UTF_8: Codec = { kind: "utf-8" };

function readingBy(bytes: Buffer, label: string): Reading {
  const text = decodeByLabel(label, bytes);
  if (bytesOfSingleByteText(text, label)?.equals(bytes) === true) {
    return readable(text, { kind: "single-byte", label });
  }
  const because = `It is saved in \`${label}\`, which hanglint cannot write`;
  const remedy = text.includes("\uFFFD")
    ? "Some of its bytes are not valid in it: save it as UTF-8."
    : null;
  return readOnly(text, because, remedy);
}

function readable(text: string, encoding: Encoding): Reading {
  return { text, encoding, remedy: null };
}

function readOnly(
  text: string,
  because: string,
  remedy: string | null,
): Reading {
  return { text, encoding: { kind: "read-only", because }, remedy };
}
