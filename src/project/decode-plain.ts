import { isUtf8 } from "node:buffer";
import type { DecodedSource } from "./decode.ts";

/** Text of a file that is no Python, UTF-8 or else Latin-1; null for what is no text. */
export function decodePlain(bytes: Buffer): DecodedSource | null {
  if (bytes.includes(0)) return null;
  const utf8 = bytes.toString("utf8");
  if (!isUtf8(bytes)) {
    const encoding = { kind: "latin-1" } as const;
    return { text: bytes.toString("latin1"), utf8, encoding };
  }
  const byteOrderMark = utf8.startsWith("\uFEFF") ? "present" : "absent";
  return {
    text: utf8.replace(/^\uFEFF/, ""),
    utf8,
    encoding: { kind: "utf-8", byteOrderMark },
  };
}
