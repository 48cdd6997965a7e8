import { decodeByLabel } from "./decode-by-label.ts";

/** How the bytes of a file stand for its text, so that it can be written back. */
export type Encoding =
  | { readonly kind: "utf-8"; readonly byteOrderMark: "absent" | "present" }
  | { readonly kind: "ascii" }
  /** Byte n is U+00n, as Python has it; not what the web calls latin1. */
  | { readonly kind: "latin-1" }
  /** One byte a character, by the table that `TextDecoder` has under this label. */
  | { readonly kind: "single-byte"; readonly label: string }
  /** Cannot be written back: the text does not hold what the bytes held. */
  | { readonly kind: "read-only"; readonly because: string };

/** The codecs that are told apart; labels as Python spells them. */
export type Codec =
  | { readonly kind: "utf-8" }
  | { readonly kind: "ascii" }
  | { readonly kind: "latin-1" }
  /** Known to `TextDecoder`. */
  | { readonly kind: "other"; readonly label: string }
  | { readonly kind: "unknown"; readonly label: string };

/** The codec that Python takes for a label of a coding line. */
export function codecOf(label: string): Codec {
  const name = label.toLowerCase().replaceAll("_", "-");
  if (/^(?:utf-8(?:-.*)?|utf8|u8|utf|utf8-ucs[24]|cp65001)$/.test(name)) {
    return { kind: "utf-8" };
  }
  if (LATIN_1.test(name)) return { kind: "latin-1" };
  if (ASCII.test(name)) return { kind: "ascii" };
  const kind = keepsAscii(name) ? "other" : "unknown";
  return { kind, label: kind === "other" ? name : label };
}

// Python's tokenizer takes the first three with any suffix; the rest are aliases of
// https://docs.python.org/3/library/codecs.html#standard-encodings
const LATIN_1 =
  /^(?:(?:latin-1|iso-8859-1|iso-latin-1)(?:-.*)?|iso8859-1|8859|cp819|ibm819|l1|latin|latin1)$/;
const ASCII =
  /^(?:ascii|us-ascii|646|us|cp367|ibm367|ansi-x3\.4-(?:1968|1986)|iso646-us)$/;

/** Python reads no source whose coding line would itself be garbled, such as UTF-16. */
function keepsAscii(label: string): boolean {
  const printable = Uint8Array.from({ length: 95 }, (_, index) => index + 32);
  try {
    const text = decodeByLabel(label, printable);
    return text === Buffer.from(printable).toString("latin1");
  } catch {
    return false; // No such label.
  }
}
