import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { unifiedDiff } from "../../src/report/patch.ts";

test("looks like git's", () => {
  expect(unifiedDiff("app/a.py", "a\nb\nc\nd\ne\n", "a\nb\nc\nD\ne\n")).toBe(
    `diff --git a/app/a.py b/app/a.py
--- a/app/a.py
+++ b/app/a.py
@@ -1,5 +1,5 @@
 a
 b
 c
-d
+D
 e
`,
  );
});

test("is empty where nothing changed", () => {
  expect(unifiedDiff("a.py", "a\n", "a\n")).toBe("");
});

test.each([
  ["app/views.py", "a\nb\n", "a\nB\nc\n"],
  ["my app/100% #1.py", "a\nb\n", "a\nB\n"],
  ["naïve/漢🐢.py", "é\nb\n", "é\nB\n"],
  ['quo"te\tand\\back.py', "a\n", "b\n"],
  ["crlf.py", "a\r\nb\r\n", "a\r\nB\r\n"],
  ["cr.py", "a\rb\r", "a\rB\r"],
  ["no final line end.py", "a\nb", "a\nB"],
  ["byte order mark.py", "\ufeffa\nb\n", "\ufeffa\nB\n"],
  ["empty.py", "", "a\n"],
])("git applies it to %j", (path, before, after) => {
  const folder = mkdtempSync(join(tmpdir(), "hanglint-patch-"));
  try {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, before);
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
      cwd: folder,
      input: unifiedDiff(path, before, after),
    });
    expect(readFileSync(file, "utf8")).toBe(after);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
