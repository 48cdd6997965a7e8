import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Location, Region, Result } from "sarif";
import { describe, expect, test } from "vitest";
import { sarif } from "../../src/report/sarif/log.ts";
import { Lines } from "../../src/text/lines.ts";
import { callFinding, CALL_RULE, placeOf, scanOf, sourceOf } from "./build.ts";
import { PLAIN } from "./context.ts";
import { logOf } from "./log-of.ts";
import { SAMPLES } from "./sample.ts";

const validate = schemaValidator();

describe.each(Object.entries(SAMPLES))("%s", (_, result) => {
  const { log, run, results } = logOf(result);

  test("follows the schema", () => {
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
  });

  test("is the same text each time and ends with a line end", () => {
    expect(sarif(result, PLAIN)).toBe(sarif(result, PLAIN));
    expect(sarif(result, PLAIN)).toMatch(/\}\n$/);
  });

  test("has a snippet that is the text of its region", () => {
    for (const location of results.flatMap(locationsOf)) {
      const place = location.physicalLocation;
      const path = decodeURIComponent(place?.artifactLocation?.uri ?? "");
      const text = result.sources.get(path)?.text ?? "";
      for (const region of [place?.region, place?.contextRegion]) {
        if (region === undefined) continue;
        expect(slice(text, region)).toBe(region.snippet?.text);
      }
    }
  });

  test("has regions of one line with a context that is wider", () => {
    for (const location of results.flatMap(locationsOf)) {
      const { region, contextRegion } = location.physicalLocation ?? {};
      expect(region?.startLine).toBe(region?.endLine);
      expect(region?.snippet?.text).not.toBe("");
      expect(contextRegion?.snippet?.text).not.toBe(region?.snippet?.text);
    }
  });

  test("refers to rules by index", () => {
    for (const { ruleId, ruleIndex } of results) {
      expect(run.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
    }
  });
});

test("a scan without findings has an empty list of results", () => {
  expect(logOf(SAMPLES["no-findings"]).run.results).toEqual([]);
});

test("suppressed findings are left out but keep their ordinals", () => {
  const { results } = logOf(SAMPLES.suppressed);
  const shown = SAMPLES.suppressed.findings.filter((one) => !one.suppressed);
  const alone = logOf({ ...SAMPLES.suppressed, findings: shown });
  const key = "hanglintContext/v1";
  expect(results).toHaveLength(1);
  expect(results[0]?.suppressions).toBeUndefined();
  expect(results[0]?.partialFingerprints?.[key]).not.toBe(
    alone.results[0]?.partialFingerprints?.[key],
  );
});

test("the same file gives the same addresses from wherever it is scanned", () => {
  const inside = sourceOf("a b.py", "requests.get(u)\n");
  const above = sourceOf("sub dir/a b.py", inside.text);
  const scan = (source: typeof inside) =>
    scanOf([source], [callFinding(placeOf(source, "requests.get(u)"))]);
  expect(logOf(scan(inside), "sub dir/").log).toEqual(logOf(scan(above)).log);
});

test("a call that is the whole file has no context", () => {
  const source = sourceOf("a.py", "requests.get(u)");
  const { results } = logOf(
    scanOf([source], [callFinding(placeOf(source, source.text))]),
  );
  const place = results[0]?.locations?.[0]?.physicalLocation;
  expect(place).not.toHaveProperty("contextRegion");
});

test("a long reason is cut after a sentence", () => {
  const why = "It waits for `requests`. ".repeat(60);
  const { run } = logOf(scanOf([], [], { rules: [{ ...CALL_RULE, why }] }));
  const text = run.tool.driver.rules?.[0]?.fullDescription?.text ?? "";
  expect(text.length).toBeLessThanOrEqual(1024);
  expect(text).toMatch(/'requests'\.$/);
});

test("tags a CWE with at least three digits", () => {
  const rules = [{ ...CALL_RULE, cwe: [89, 1088] }];
  const { run } = logOf(scanOf([], [], { rules }));
  expect(run.tool.driver.rules?.[0]?.properties?.tags).toEqual(
    expect.arrayContaining(["external/cwe/cwe-089", "external/cwe/cwe-1088"]),
  );
});

/** The schema is the one that `@microsoft/sarif-multitool-ts` 5.7.0 ships (MIT). */
function schemaValidator(): ValidateFunction {
  const file = new URL("sarif-schema-2.1.0.json", import.meta.url);
  const schema: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof schema !== "object" || schema === null)
    throw new Error("no schema");
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

function locationsOf(result: Result): readonly Location[] {
  const flows = result.codeFlows ?? [];
  return [
    ...(result.locations ?? []),
    ...(result.relatedLocations ?? []),
    ...flows
      .flatMap(({ threadFlows }) => threadFlows)
      .flatMap(({ locations }) => locations)
      .map(({ location }) => location ?? {}),
  ];
}

function slice(text: string, region: Region): string {
  const lines = new Lines(text);
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region;
  return text.slice(
    lines.startOf(startLine) + startColumn - 1,
    lines.startOf(endLine) + endColumn - 1,
  );
}
