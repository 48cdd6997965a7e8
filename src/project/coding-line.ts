/** What PEP 263 (https://peps.python.org/pep-0263/) matches a coding line with. */
const CODING_LINE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** Only below such a line may the coding line be the second one. */
const NO_CODE = /^[ \t\f]*(?:#|$)/;

const LONGEST_LOOK_BYTES = 2048;

/**
 * The encoding that the first two lines declare, as written; null when they declare none.
 * The bytes begin after the byte order mark.
 */
export function codingLabelOf(bytes: Buffer): string | null {
  const head = bytes.toString("latin1", 0, LONGEST_LOOK_BYTES);
  const [first = "", second = ""] = head.split(/\r\n|\n|\r/, 2);
  const label = CODING_LINE.exec(first)?.[1];
  if (label !== undefined) return label;
  return NO_CODE.test(first) ? (CODING_LINE.exec(second)?.[1] ?? null) : null;
}
