import { decodePlain } from "./decode-plain.ts";
import { decodePython, type DecodedSource } from "./decode.ts";

/** A file's text with what its bytes are; null for what is no text. */
export function decodeFile(bytes: Buffer, path: string): DecodedSource | null {
  return path.endsWith(".py")
    ? decodePython(bytes, path).source
    : decodePlain(bytes);
}
