import { computeRollingHashes } from "@microsoft/sarif";
import { expect, test } from "vitest";
import { lineHashes } from "../../src/report/line-hash.ts";
import { RESULTS } from "./fixtures.ts";

test("of an empty text is that of its one line", () => {
  expect(lineHashes("")).toEqual(["c129715d7a2bc9a3:1"]);
});

test("equals the values in the tests of GitHub's action", () => {
  expect(
    lineHashes("x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n"),
  ).toEqual([
    "e54938cc54b302f1:1",
    "bb609acbe9138d60:1",
    "1131fd5871777f34:1",
    "5c482a0f8b35ea28:1",
    "54517377da7028d2:1",
    "2c644846cb18d53e:1",
    "f1b89f20de0d133:1",
    "c129715d7a2bc9a3:1",
  ]);
});

test("counts the lines that share a hash", () => {
  const hashes = lineHashes("Lorem ipsum dolor sit amet.\n".repeat(10));
  expect(hashes.slice(0, 7)).toEqual([
    "a7f2ff13bc495cf2:1",
    "a7f2ff13bc495cf2:2",
    "a7f2ff13bc495cf2:3",
    "a7f2ff13bc495cf2:4",
    "a7f2ff13bc495cf2:5",
    "a7f2ff13bc495cf2:6",
    "a7f2ff1481e87703:1",
  ]);
});

const TEXTS = {
  empty: "",
  "no final line end": "a = 1\nb = 2",
  CRLF: "a = 1\r\nb = 2\r\n\r\nc\r\n",
  CR: "a = 1\rb = 2\r\rc\r",
  "line ends mixed, blanks between": "a\r \nb\n\rc\r\t\nd",
  "byte order mark": "\ufeffimport os\nprint(os)\n",
  "outside the basic plane": "s = '🐢👩‍💻'\nt = '漢'\n",
  "latin-1 read as UTF-8": "# caf\ufffd\nx = '\ufffd'\n",
  "other separators": "a\u2028b\u2029c\fd\ve\u00a0f\u0085g\n",
  blanks: " \t \n\t\n   ",
  "a lone surrogate and the end marker": "\ud83d\n\uffff\n\u0000\n",
  long: Array.from({ length: 400 }, (_, n) => `value_${n} = f(${n * n})`).join(
    "\n",
  ),
} as const;

test.each(Object.entries(TEXTS))(
  "equals Microsoft's computation: %s",
  (_, text) => {
    expect(lineHashes(text)).toEqual([...computeRollingHashes(text).values()]);
  },
);

test("equals Microsoft's computation for every sample and fixture", () => {
  for (const { sources } of Object.values(RESULTS)) {
    for (const { utf8 } of sources.values()) {
      const expected = [...computeRollingHashes(utf8).values()];
      expect(lineHashes(utf8)).toEqual(expected);
    }
  }
});
