import { decodeByLabel } from "./decode-by-label.ts";

/**
 * The bytes of a text in an encoding of one byte a character, by the table that `TextDecoder` has under
 * this label; null when a character is not in the table, or the encoding is of another kind.
 */
export function bytesOfSingleByteText(
  text: string,
  label: string,
): Buffer | null {
  const byteOf = tableOf(label);
  const bytes = Buffer.allocUnsafe(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const byte = byteOf.get(text.charCodeAt(index));
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  return bytes;
}

const tables = new Map<string, ReadonlyMap<number, number>>();

/** From UTF-16 code unit to byte; without bytes that mean nothing alone or the same as another one. */
function tableOf(label: string): ReadonlyMap<number, number> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const table = new Map<number, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const character = decodeByLabel(label, Uint8Array.of(byte));
    const unit = character.charCodeAt(0);
    if (character.length !== 1 || unit === 0xfffd || table.has(unit)) continue;
    table.set(unit, byte);
  }
  tables.set(label, table);
  return table;
}
