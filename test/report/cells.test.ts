import { expect, test } from "vitest";
import { cellsOf, columnsOf } from "../../src/report/text/cells.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["é", 1],
  ["e\u0301", 1],
  ["漢字", 4],
  ["ｱﾊﾝ", 3],
  ["🐢", 2],
  ["👩‍💻", 2],
  ["❤️", 2],
  ["\u200b", 0],
  ["\u001b", 1],
  ["\ta", 5],
  ["ab\ta", 5],
  ["漢\ta", 5],
])("%j takes %i columns", (line, columns) => {
  expect(columnsOf(cellsOf(line))).toBe(columns);
});

test("a cell knows where it begins in the line", () => {
  expect(cellsOf("a🐢\tb").map(({ offset }) => offset)).toEqual([0, 1, 3, 4]);
});
