/** A path as a relative URI reference (RFC 3986): percent-encoded UTF-8 where a segment needs it. */
export function uriOf(path: string): string {
  return path.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=@/]/gu, (character) =>
    Array.from(
      new TextEncoder().encode(character),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    ).join(""),
  );
}
