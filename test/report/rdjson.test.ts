import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/findings/scan-result.ts";
import { rdjson } from "../../src/report/rdjson.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { Lines } from "../../src/text/lines.ts";
import { callFinding, placeOf, scanOf, sourceOf } from "./build.ts";
import { PLAIN } from "./context.ts";
import { RESULTS } from "./fixtures.ts";
import { SAMPLES } from "./sample.ts";

const position = {
  type: "object",
  properties: { line: { type: "integer" }, column: { type: "integer" } },
  required: ["line"],
  additionalProperties: false,
};
const range = {
  type: "object",
  properties: { start: position, end: position },
  required: ["start", "end"],
  additionalProperties: false,
};
const text = { type: "string" };
/** What hanglint uses of https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto */
const validate = new Ajv2020({ allErrors: true }).compile({
  type: "object",
  properties: {
    source: { type: "object", properties: { name: text, url: text } },
    diagnostics: {
      type: "array",
      items: {
        type: "object",
        properties: {
          message: text,
          location: { type: "object", properties: { path: text, range } },
          severity: { enum: ["ERROR", "WARNING", "INFO"] },
          code: { type: "object", properties: { value: text, url: text } },
          suggestions: {
            type: "array",
            items: {
              type: "object",
              properties: { range, text },
              required: ["range", "text"],
              additionalProperties: false,
            },
          },
        },
        required: ["message", "location", "severity", "code"],
        additionalProperties: false,
      },
    },
  },
  required: ["source", "diagnostics"],
  additionalProperties: false,
});

describe.each(Object.entries(RESULTS))("%s", (_, result) => {
  test("follows the format", () => {
    validate(JSON.parse(rdjson(result, PLAIN)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("suggests what --fix makes, for the lines that it comments on", () => {
    for (const { diagnostic, before, fixed } of suggestedIn(result)) {
      const [suggestion] = diagnostic.suggestions ?? [];
      const commented = diagnostic.location.range;
      expect(commented.start.line).toBe(suggestion?.range.start.line);
      expect(commented.end.line).toBe(suggestion?.range.end.line);
      expect(replaced(before, suggestion)).toBe(fixed);
    }
  });
});

test("columns count bytes of UTF-8", () => {
  const source = sourceOf("a.py", 'x = "é🐢"; requests.get("é")\n');
  const finding = callFinding(placeOf(source, 'requests.get("é")'));
  expect(parse(scanOf([source], [finding]))[0]?.location.range).toEqual({
    start: { line: 1, column: 15 },
    end: { line: 1, column: 33 },
  });
});

test("a fix of lines far apart is no suggestion, the next one may be", () => {
  const [wide] = parse(SAMPLES["two-edits"]);
  expect(wide?.suggestions?.map(({ text }) => text)).toEqual([
    "    return requests.get(u, timeout=(3.05, 25))",
  ]);
  expect(wide?.message).toContain(
    "Suggestion (safe): Add `timeout=(3.05, 25)`",
  );
});

interface Lined {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

interface Suggestion {
  readonly range: Lined;
  readonly text: string;
}

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly range: Lined };
  readonly suggestions?: readonly Suggestion[];
}

function parse(result: ScanResult): readonly Diagnostic[] {
  const report: unknown = JSON.parse(rdjson(result, PLAIN));
  if (!isReport(report)) throw new Error("this is no report");
  return report.diagnostics;
}

function isReport(
  value: unknown,
): value is { readonly diagnostics: readonly Diagnostic[] } {
  return validate(value);
}

function suggestedIn(result: ScanResult) {
  const shown = result.findings.filter(({ suppressed }) => suppressed === null);
  return parse(result).flatMap((diagnostic, index) => {
    const finding = shown[index];
    const title = /Suggestion \(\w+\): (.*)$/s.exec(diagnostic.message)?.[1];
    const fix = finding?.fixes.find((one) => one.title === title);
    if (finding === undefined || fix === undefined) return [];
    const before = result.sources.get(finding.path)?.text ?? "";
    return [{ diagnostic, before, fixed: applyEdits(before, fix.edits) }];
  });
}

function replaced(before: string, suggestion: Suggestion | undefined): string {
  if (suggestion === undefined) return before;
  const lines = new Lines(before);
  const { start, end } = suggestion.range;
  const from = lines.startOf(start.line);
  const until = lines.startOf(end.line) + lines.textOf(end.line).length;
  return before.slice(0, from) + suggestion.text + before.slice(until);
}
