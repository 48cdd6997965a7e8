import { joined, part, placedAt, type Located } from "../located.ts";
import { readWord } from "./words.ts";

/** The words of a text, quotes taken off and nothing expanded: as Python's `shlex.split` does. */
export function wordsOf(script: Located): readonly Located[] {
  const { text } = script;
  const words: Located[] = [];
  let at = 0;
  while (at < text.length) {
    if (/[\s;&|<>()]/.test(text[at] ?? "") || text.startsWith("\\\n", at)) {
      at += text[at] === "\\" ? 2 : 1;
      continue;
    }
    const word = readWord(text, at);
    const parts = word.parts.map((each) =>
      each.kind === "literal" && each.end - each.start !== each.text.length
        ? placedAt(each.text, script.sourceAt(each.start, each.end))
        : part(script, each.start, each.end),
    );
    const empty = part(script, word.start, word.start);
    if (parts.length > 0 || word.hasQuotes) {
      words.push(parts.length > 0 ? joined(parts) : empty);
    }
    at = Math.max(word.end, at + 1);
  }
  return words;
}
