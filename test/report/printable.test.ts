import { expect, test } from "vitest";
import { onOneLine, printable } from "../../src/report/printable.ts";

test("control characters are drawn, never sent to the terminal", () => {
  expect(printable("a\u001b[2J\u0000\u007f\u009b\n")).toBe("a␛[2J␀␡\ufffd␊");
});

test("what reorders the text is replaced", () => {
  expect(printable("a\u202eb\u2066c\u2028")).toBe("a\ufffdb\ufffdc\ufffd");
});

test("a message becomes one line", () => {
  expect(onOneLine("  one\r\n\ttwo  three\n")).toBe("one two three");
});
