import { expect, test } from "vitest";
import { plainMarks } from "../../src/scan/plain-marks.ts";

test.each([
  ["web: gunicorn app # hanglint: ignore[HL501] why\n", { first: 1, last: 1 }],
  ["# hanglint: ignore[HL501]\nweb: gunicorn\n", { first: 2, last: 2 }],
  ["a: 1\r\n  # hanglint: ignore[HL501]\r\n  b: 2\r\n", { first: 3, last: 3 }],
  ["# hanglint: ignore[HL501]\n\nweb: gunicorn\n", null],
  ["# hanglint: ignore[HL501]", null],
])("%j", (text, lines) => {
  const marks = plainMarks("Procfile", text);
  expect(marks.map((mark) => mark.lines)).toEqual([lines]);
  expect(marks[0]?.mark.selectors?.map(({ word }) => word)).toEqual(["HL501"]);
});

test.each([
  "url: http://a/#hanglint:ignore\n",
  "web: gunicorn # noqa: HL501\n",
  "hanglint: ignore[HL501]\n",
])("%j has none", (text) => {
  expect(plainMarks("Procfile", text)).toEqual([]);
});
