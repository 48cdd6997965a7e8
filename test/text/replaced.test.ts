import { expect, test } from "vitest";
import {
  backwards,
  movedSpan,
  replacedBetween,
  stretchedSpan,
} from "../../src/text/replaced.ts";
import { replacedParts } from "../../src/text/replaced-parts.ts";
import type { Span } from "../../src/text/span.ts";

test.each([
  ["abc", "abXc", { span: { start: 2, end: 2 }, length: 1 }],
  ["abc", "ac", { span: { start: 1, end: 2 }, length: 0 }],
  ["aaa", "aaaa", { span: { start: 3, end: 3 }, length: 1 }],
  ["", "x", { span: { start: 0, end: 0 }, length: 1 }],
  ["one two", "one 22 two", { span: { start: 4, end: 4 }, length: 3 }],
])("%j to %j", (before, after, expected) => {
  expect(replacedBetween(before, after)).toEqual(expected);
  expect(replacedParts(before, after)).toEqual([expected]);
});

test("nothing is replaced between equal texts", () => {
  expect(replacedBetween("abc", "abc")).toBeNull();
  expect(replacedParts("abc", "abc")).toEqual([]);
});

/** Lines of which each stands there once. */
const LINES = Array.from({ length: 40 }, (_, index) => `line ${index}\n`);
const BEFORE = LINES.join("");
const SWAPPED = BEFORE.replace("line 4\nline 5\n", "line 5\nline 4\n");

test.each([
  ["two words", BEFORE.replace("e 3", "e three").replace("e 30", "e xxx")],
  [
    "lines more and less",
    BEFORE.replace("line 2\n", "x\ny\n\n").replace("line 33\n", ""),
  ],
  ["the first and the last", `x${BEFORE}y`],
  [
    "lines that stand there twice",
    BEFORE.replace("line 9\n", "line 8\n").replace("line 20\n", "\n\n"),
  ],
  ["lines that have changed places", SWAPPED.replace("line 30", "x")],
  ["everything", "x\ny\n"],
  ["all gone", ""],
])("parts: %s", (_, after) => {
  const parts = replacedParts(BEFORE, after);
  expect(rewritten(BEFORE, after, parts)).toBe(after);
  expect(rewritten(after, BEFORE, backwards(parts))).toBe(BEFORE);
});

test("what stands between two changes has stayed", () => {
  const after = BEFORE.replace("line 3\n", "x\n").replace(
    "line 30\n",
    "yyyyyyyy\n",
  );
  const parts = replacedParts(BEFORE, after);
  expect(parts).toHaveLength(2);
  const at = (text: string, word: string): Span => {
    const start = text.indexOf(word);
    return { start, end: start + word.length };
  };
  for (const word of ["line 2\n", "line 20\n", "line 31\n"]) {
    expect(movedSpan(at(BEFORE, word), parts)).toEqual(at(after, word));
    expect(movedSpan(at(after, word), backwards(parts))).toEqual(
      at(BEFORE, word),
    );
  }
  expect(movedSpan(at(BEFORE, "line 30"), parts)).toBeNull();
});

test("a span in front stays, one behind moves, and one that was typed over is gone", () => {
  const replaced = replacedParts("0123456789", "012xyz6789");
  expect(movedSpan({ start: 0, end: 3 }, replaced)).toEqual({
    start: 0,
    end: 3,
  });
  const shorter = replacedParts("0123456789", "01x6789");
  expect(movedSpan({ start: 6, end: 8 }, shorter)).toEqual({
    start: 3,
    end: 5,
  });
  expect(movedSpan({ start: 1, end: 4 }, shorter)).toBeNull();
  expect(movedSpan({ start: 1, end: 4 }, [])).toEqual({ start: 1, end: 4 });
});

test("a span grows with what is typed inside, and is gone with its start or end", () => {
  const longer = replacedParts("0123456789", "0123xyz456789");
  expect(stretchedSpan({ start: 3, end: 6 }, longer)).toEqual({
    start: 3,
    end: 9,
  });
  expect(stretchedSpan({ start: 4, end: 6 }, longer)).toEqual({
    start: 7,
    end: 9,
  });
  const over = replacedParts("0123456789", "01x6789");
  expect(stretchedSpan({ start: 1, end: 6 }, over)).toEqual({
    start: 1,
    end: 3,
  });
  expect(stretchedSpan({ start: 2, end: 8 }, over)).toBeNull();
  expect(stretchedSpan({ start: 0, end: 4 }, over)).toBeNull();
});

/** A text in which each part has what stands there in another. */
function rewritten(
  before: string,
  after: string,
  parts: ReturnType<typeof replacedParts>,
): string {
  let done = 0;
  let text = "";
  for (const { span, length } of parts) {
    text += before.slice(done, span.start);
    text += after.slice(text.length, text.length + length);
    done = span.end;
  }
  return text + before.slice(done);
}
