import { expect, test } from "vitest";
import { markdown } from "../../src/report/markdown.ts";
import { PLAIN } from "./context.ts";
import { callFinding, placeOf, scanOf, sourceOf } from "./build.ts";

test("a bar or a backtick in a name does not end its cell", () => {
  const source = sourceOf("a|`b.py", "requests.get(u)\n");
  const call = placeOf(source, "requests.get(u)");
  const finding = callFinding(call, { message: "`a|b` waits." });
  const row = markdown(scanOf([source], [finding]), PLAIN)
    .split("\n")
    .at(-2);
  expect(row).toMatch(/ \| `` a\\\|`b\.py:1 `` \| `a\\\|b` waits\. \| {2}\|$/);
});

test("a summary keeps below GitHub's limit and says what it leaves out", () => {
  const source = sourceOf("a.py", "requests.get(u)\n");
  const call = placeOf(source, "requests.get(u)");
  const message = "`requests.get` waits. ".repeat(50);
  const findings = Array.from({ length: 1000 }, () =>
    callFinding(call, { message }),
  );
  const text = markdown(scanOf([source], findings), PLAIN);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  const rows = text.match(/^\| warning /gm)?.length ?? 0;
  expect(rows).toBeGreaterThan(500);
  expect(text).toContain(`\n\n${1000 - rows} more do not fit in here.\n`);
});
