/**
 * The text of bytes in an encoding that `TextDecoder` knows by this label; invalid bytes as U+FFFD.
 * @throws RangeError when it knows no such label
 */
export function decodeByLabel(label: string, bytes: Uint8Array): string {
  return WINDOWS_1252.test(label)
    ? decodeWindows1252(bytes)
    : new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

/** TextDecoder takes it for ISO-8859-1 from Node 20.18.3 on (https://github.com/nodejs/node/issues/60888). */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (left) =>
      FROM_0X80.charAt(left.charCodeAt(0) - 0x80),
    );
}

const WINDOWS_1252 = /^(?:windows-1252|x-cp1252|cp1252)$/;

// https://encoding.spec.whatwg.org/index-windows-1252.txt
const FROM_0X80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
