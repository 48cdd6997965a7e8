import { expect, test } from "vitest";
import type { Applicability } from "../../src/findings/fix.ts";
import type { ReportContext } from "../../src/report/report.ts";
import { text } from "../../src/report/text/text.ts";
import { callFinding, placeOf, scanOf, sourceOf } from "./build.ts";
import { PLAIN } from "./context.ts";
import { SAMPLES } from "./sample.ts";

test("colours are those that were asked for", async () => {
  const marked: ReportContext = {
    ...PLAIN,
    paint: (format, plain) => `<${[format].flat().join(" ")}>${plain}</>`,
  };
  await expect(text(SAMPLES["route-and-trace"], marked)).toMatchFileSnapshot(
    "golden/route-and-trace.colours.txt",
  );
});

test.each<[readonly (readonly Applicability[])[], string]>([
  [[[]], "Found 1 warning in 14 files (9 parsed)."],
  [[["display"]], "Found 1 warning in 14 files (9 parsed)."],
  [[["safe"]], "Found 1 warning in 14 files (9 parsed). 1 fix with --fix."],
  [
    [["unsafe"], ["display", "unsafe"]],
    "Found 2 warnings in 14 files (9 parsed). 2 fixes with --fix --unsafe-fixes.",
  ],
  [
    [["unsafe"], ["safe", "unsafe"], ["safe"]],
    "Found 3 warnings in 14 files (9 parsed). 2 fixes with --fix, 1 more with --unsafe-fixes.",
  ],
])("%j closes with %s", (applicabilities, closing) => {
  const source = sourceOf("a.py", "requests.get(u)\n");
  const place = placeOf(source, "requests.get(u)");
  const findings = applicabilities.map((some) =>
    callFinding(place, {
      fixes: some.map((applicability) => ({
        title: "Change it",
        applicability,
        edits: [],
      })),
    }),
  );
  const lines = text(scanOf([source], findings), PLAIN)
    .trimEnd()
    .split("\n");
  expect(lines.at(-1)).toBe(closing);
});

test("counts every level", () => {
  const source = sourceOf("a.py", "requests.get(u)\n");
  const place = placeOf(source, "requests.get(u)");
  const findings = (["error", "error", "warning", "note"] as const).map(
    (level) => callFinding(place, { level }),
  );
  expect(text(scanOf([source], findings), PLAIN)).toContain(
    "\nFound 2 errors, 1 warning and 1 note in 14 files (9 parsed).\n",
  );
});

test("a source that the scan did not hand over is told by its path", () => {
  const source = sourceOf("a.py", "requests.get(u)\n");
  const finding = callFinding(placeOf(source, "requests.get(u)"));
  expect(() => text(scanOf([], [finding]), PLAIN)).toThrow("a.py");
});
