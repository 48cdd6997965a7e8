/**
 * The text with every character replaced that would move the cursor, break the line or
 * reorder what is read: control characters become their pictures (U+2400 …), line separators
 * and bidirectional controls become U+FFFD. Names and sources come from strangers.
 */
export function printable(text: string): string {
  return text
    .replace(/[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
    .replace(/\p{Cc}/gu, pictureOf);
}

/** The text on one line: every run of blanks and line ends becomes one space. */
export function onOneLine(text: string): string {
  return printable(text.trim().replace(/\s+/g, " "));
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}
