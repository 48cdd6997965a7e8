import type { Region, Replacement } from "sarif";
import { describe, expect, test } from "vitest";
import type { Fix } from "../../src/findings/fix.ts";
import type { ScanResult } from "../../src/findings/scan-result.ts";
import { applyEdits, type Edit } from "../../src/text/edit.ts";
import type { Span } from "../../src/text/span.ts";
import { Lines } from "../../src/text/lines.ts";
import { callFinding, placeOf, scanOf, sourceOf } from "./build.ts";
import { RESULTS } from "./fixtures.ts";
import { logOf } from "./log-of.ts";
import { SAMPLES } from "./sample.ts";

describe.each(Object.entries(RESULTS))("%s", (_, result) => {
  test("every fix means the same to the specification, VS Code and --fix", () => {
    expectSameFixes(result);
  });
});

test("results have at most one fix, and no sketch", () => {
  const { results } = logOf(SAMPLES["two-edits"]);
  expect(results[0]?.fixes).toHaveLength(1);
  expect(results[0]?.fixes?.[0]?.properties).toEqual({
    applicability: "unsafe",
  });
  const sketched = logOf(SAMPLES["levels-without-route"]).results;
  expect(sketched.every(({ fixes }) => fixes === undefined)).toBe(true);
});

test("edits on adjacent lines become one replacement, others stay apart", () => {
  const text = "a\nb\nc\nd\ne\nrequests.get(u)\n";
  const { replacements } = fixOf(text, [
    { span: { start: 0, end: 1 }, text: "A" },
    { span: { start: 2, end: 3 }, text: "B" },
    { span: { start: 8, end: 9 }, text: "E" },
  ]);
  expect(replacements).toEqual([
    replacement([1, 1, 2, 2], "A\nB"),
    replacement([5, 1, 5, 2], "E"),
  ]);
});

test("a line is deleted from the end of the line before", () => {
  const text = "if u:\r\n    x()\r\n    requests.get(u)\r\n";
  const start = text.indexOf("    x");
  const end = text.indexOf("    requests");
  const { replacements } = fixOf(text, [{ span: { start, end }, text: "" }]);
  expect(replacements).toEqual([replacement([1, 6, 2, 8], "")]);
});

test("an indented line is inserted before the code of the next", () => {
  const text = "if u:\n    requests.get(u)\n";
  const { replacements } = fixOf(text, [
    { span: { start: 6, end: 6 }, text: "    x()\n" },
  ]);
  expect(replacements).toEqual([replacement([2, 5, 2, 5], "x()\n    ")]);
});

test("a fix that cannot be written for VS Code is left out", () => {
  const text = "  \nrequests.get(u)\n";
  const fix = fixOf(text, [{ span: { start: 0, end: 0 }, text: "import x\n" }]);
  expect(fix.replacements).toEqual([]);
});

test("every edit anywhere in a small file means the same to all", () => {
  const text = "\n  if u:\n\t\n    a\n\n  b\nrequests.get(u)\n";
  for (const span of spansOf(text)) {
    for (const inserted of ["", "z", "  z\n", "\n", "\tz\n  "]) {
      const scan = scanFor(text, [{ span, text: inserted }]);
      expect(logOf(scan).results[0]?.fixes).toHaveLength(1);
      expectSameFixes(scan);
    }
  }
});

test("every two edits in a small file mean the same to all", () => {
  const text = "a\n  b\n\n c\nrequests.get(u)";
  const spans = spansOf(text.slice(0, 12));
  for (const first of spans) {
    for (const second of spans.filter(({ start }) => start > first.end)) {
      const edits = [
        { span: second, text: "  y\n" },
        { span: first, text: "x" },
      ];
      expectSameFixes(scanFor(text, edits));
    }
  }
});

function spansOf(text: string): readonly Span[] {
  const offsets = Array.from(
    { length: text.length + 1 },
    (_, offset) => offset,
  );
  return offsets.flatMap((start) =>
    offsets.slice(start).map((end) => ({ start, end })),
  );
}

function scanFor(text: string, edits: readonly Edit[]): ScanResult {
  const source = sourceOf("a.py", text);
  const fix: Fix = {
    title: "Change it",
    applicability: "safe",
    edits: edits.map((edit) => ({ ...edit, path: source.path })),
  };
  const place = placeOf(source, "requests.get(u)");
  return scanOf([source], [callFinding(place, { fixes: [fix] })]);
}

function fixOf(text: string, edits: readonly Edit[]) {
  const fix = logOf(scanFor(text, edits)).results[0]?.fixes?.[0];
  return { replacements: fix?.artifactChanges[0]?.replacements ?? [] };
}

function replacement(
  [startLine, startColumn, endLine, endColumn]: [
    number,
    number,
    number,
    number,
  ],
  text: string,
): Replacement {
  const deletedRegion = { startLine, startColumn, endLine, endColumn };
  return { deletedRegion, insertedContent: { text } };
}

function expectSameFixes(result: ScanResult): void {
  const { results } = logOf(result);
  const shown = result.findings.filter(({ suppressed }) => suppressed === null);
  for (const [index, finding] of shown.entries()) {
    const applied = finding.fixes.find(
      (fix) => fix.applicability !== "display",
    );
    for (const change of results[index]?.fixes?.[0]?.artifactChanges ?? []) {
      const path = decodeURIComponent(change.artifactLocation.uri ?? "");
      const before = result.sources.get(path)?.text ?? "";
      const edits = applied?.edits.filter((edit) => edit.path === path) ?? [];
      const expected = applyEdits(before, edits);
      const { replacements } = change;
      expect(apply(before, replacements, asSpecified)).toBe(expected);
      expect(apply(before, replacements, asInVisualStudioCode)).toBe(expected);
    }
  }
}

type StartColumn = (region: Region, lines: Lines) => number;

/** SARIF 2.1.0 §3.57: regions are those of the unmodified file. */
const asSpecified: StartColumn = ({ startColumn = 1 }) => startColumn - 1;

/** `regionToSelection.ts` of Microsoft's SARIF viewer skips the blanks at the line's beginning. */
const asInVisualStudioCode: StartColumn = (
  { startLine = 1, startColumn = 1 },
  lines,
) => {
  const text = lines.textOf(startLine);
  return Math.max(text.length - text.trimStart().length, startColumn - 1);
};

function apply(
  text: string,
  replacements: readonly Replacement[],
  startColumnOf: StartColumn,
): string {
  const lines = new Lines(text);
  const edits = replacements.map(({ deletedRegion, insertedContent }) => {
    const { startLine = 0, endLine = 0, endColumn = 0 } = deletedRegion;
    const start =
      lines.startOf(startLine) + startColumnOf(deletedRegion, lines);
    const end = lines.startOf(endLine) + endColumn - 1;
    expect(start).toBeLessThanOrEqual(end);
    expect(end).toBeLessThanOrEqual(text.length);
    return { span: { start, end }, text: insertedContent?.text ?? "missing" };
  });
  return applyEdits(text, edits);
}
