import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Location, Region, Result } from "sarif";
import { describe, expect, test } from "vitest";
import { failedLog } from "../../src/report/sarif/failed-log.ts";
import { sarif } from "../../src/report/sarif/log.ts";
import { Lines } from "../../src/text/lines.ts";
import { callFinding, CALL_RULE, placeOf, scanOf, sourceOf } from "./build.ts";
import { FIXTURES, RESULTS } from "./fixtures.ts";
import { PLAIN } from "./context.ts";
import { logOf } from "./log-of.ts";
import { SAMPLES } from "./sample.ts";

const validate = schemaValidator();

describe.each(Object.entries(RESULTS))("%s", (_, result) => {
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

test("the first sentence of every finding says what waits, by name", () => {
  expect(FIXTURES.findings.length).toBeGreaterThan(100);
  for (const { message } of FIXTURES.findings) {
    const [first = ""] = message.split(/(?<=\.)\s+(?=[A-Z`])/);
    expect(first).toMatch(/^[`A-Z].*[`\w)]\.?$/s);
    expect(first).toMatch(/`[^`]+`/);
    expect(first).not.toMatch(/^(It|This|That|They|These)\b/);
  }
});

test("no rule has more tags than GitHub shows, and none is a security alert", () => {
  for (const { properties } of logOf(FIXTURES).run.tool.driver.rules ?? []) {
    expect(properties?.tags?.length).toBeLessThanOrEqual(10);
    expect(properties).not.toHaveProperty("security-severity");
  }
});

test("every rule has what GitHub requires, and texts within its limits", () => {
  for (const rule of logOf(FIXTURES).run.tool.driver.rules ?? []) {
    const { name = "", shortDescription, fullDescription, help } = rule;
    expect(name).toMatch(/^([A-Z][a-z0-9]+)+$/);
    for (const text of [shortDescription?.text, fullDescription?.text]) {
      expect(text).toMatch(/^[^]{1,1024}$/);
    }
    expect(help?.text).not.toBe("");
    expect(help?.markdown).toContain("## Example");
  }
});

test("addresses are relative, without ./ and backslashes", () => {
  for (const { physicalLocation } of logOf(FIXTURES).results.flatMap(
    locationsOf,
  )) {
    const { uri, uriBaseId } = physicalLocation?.artifactLocation ?? {};
    expect(uriBaseId).toBe("%SRCROOT%");
    expect(uri).toMatch(/^(?!\.{0,2}\/)(?!file:)[^\\]+$/);
  }
});

test("the last step of a code flow is the result's own place", () => {
  const flowing = logOf(FIXTURES).results.filter(({ codeFlows }) => codeFlows);
  expect(flowing.length).toBeGreaterThan(10);
  for (const { codeFlows, locations } of flowing) {
    const steps = codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    expect(steps.at(-1)?.location?.physicalLocation).toEqual(
      locations?.[0]?.physicalLocation,
    );
    expect(steps.every(({ index }) => index === undefined)).toBe(true);
  }
});

test("the message links at most two routes to the places of their handlers", () => {
  const { results } = logOf(SAMPLES["route-and-trace"]);
  const [{ message, relatedLocations = [] } = { message: {} }] = results;
  expect(message.text).toContain("[POST /api/reports](1) can hold");
  expect(message.markdown).toContain("`POST /api/reports` can hold");
  expect(relatedLocations.map(({ id }) => id)).toEqual([1, 2]);
});

test("brackets in a linked route are escaped", () => {
  const source = sourceOf("a.py", "requests.get(u)\n");
  const call = placeOf(source, "requests.get(u)");
  const route = { methods: ["GET"], path: "/<re('[a]'):x>", handler: "a.f" };
  const finding = callFinding(call, {
    message: "`requests.get` holds `GET /<re('[a]'):x>`.",
    routes: [{ ...route, at: call }],
  });
  const { results } = logOf(scanOf([source], [finding]));
  expect(results[0]?.message.text).toBe(
    "'requests.get' holds [GET /<re('\\[a\\]'):x>](1).",
  );
});

test("suppressed findings are in it when they are asked for, and then every result says so", () => {
  const { log, results } = logOf(SAMPLES.suppressed, {
    suppressed: "reported",
  });
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  expect(results.map(({ suppressions }) => suppressions)).toEqual([
    [{ kind: "inSource", status: "accepted", justification: "noqa: S113" }],
    [],
    [
      {
        kind: "external",
        status: "accepted",
        justification: "hanglint-baseline.json",
      },
    ],
  ]);
  const shown = logOf(SAMPLES.suppressed).results;
  expect(results[1]?.partialFingerprints).toEqual(
    shown[0]?.partialFingerprints,
  );
});

test("a category is the part of the run's name before the last slash", () => {
  expect(logOf(FIXTURES).run.automationDetails).toBeUndefined();
  const { log, run } = logOf(FIXTURES, { category: "services/api" });
  expect(run.automationDetails).toEqual({ id: "services/api/" });
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
});

test("the commit is named where it is known", () => {
  const versionControl = {
    repositoryUri: "https://git.example/shop",
    revisionId: "fdd224dba60e09cf642d64244792447495714445",
    branch: null,
  };
  const { log, run } = logOf(FIXTURES, { versionControl });
  expect(run.versionControlProvenance).toEqual([
    {
      repositoryUri: versionControl.repositoryUri,
      revisionId: versionControl.revisionId,
      mappedTo: { uriBaseId: "%SRCROOT%" },
    },
  ]);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
});

test("a run that a bug ended is no success and has no results", () => {
  const log: unknown = JSON.parse(failedLog("0.1.0"));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  expect(log).toMatchObject({
    runs: [{ invocations: [{ executionSuccessful: false, exitCode: 2 }] }],
  });
  expect(log).not.toHaveProperty("runs.0.results");
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
  expect(
    logOf(scan(inside), { pathFromRoot: (path) => `sub dir/${path}` }).log,
  ).toEqual(logOf(scan(above)).log);
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
