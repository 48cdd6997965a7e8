import { expect, test } from "vitest";
import { movedSpan, replacedBetween } from "../../src/text/replaced.ts";

test.each([
  ["abc", "abXc", { span: { start: 2, end: 2 }, length: 1 }],
  ["abc", "ac", { span: { start: 1, end: 2 }, length: 0 }],
  ["aaa", "aaaa", { span: { start: 3, end: 3 }, length: 1 }],
  ["", "x", { span: { start: 0, end: 0 }, length: 1 }],
  ["one two", "one 22 two", { span: { start: 4, end: 4 }, length: 3 }],
])("%j to %j", (before, after, expected) => {
  expect(replacedBetween(before, after)).toEqual(expected);
});

test("nothing is replaced between equal texts", () => {
  expect(replacedBetween("abc", "abc")).toBeNull();
});

test("a span in front stays, one behind moves, and one that was typed over is gone", () => {
  const replaced = replacedBetween("0123456789", "012xyz6789");
  expect(movedSpan({ start: 0, end: 3 }, replaced)).toEqual({
    start: 0,
    end: 3,
  });
  const shorter = replacedBetween("0123456789", "01x6789");
  expect(movedSpan({ start: 6, end: 8 }, shorter)).toEqual({
    start: 3,
    end: 5,
  });
  expect(movedSpan({ start: 1, end: 4 }, shorter)).toBeNull();
  expect(movedSpan({ start: 1, end: 4 }, null)).toEqual({ start: 1, end: 4 });
});
