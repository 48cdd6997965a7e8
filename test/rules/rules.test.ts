import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import type { Fix } from "../../src/findings/fix.ts";
import { RULES } from "../../src/rules/rules.ts";
import { factQuery } from "../../src/syntax/fact-query.ts";
import { extractFacts } from "../../src/syntax/extract.ts";
import { loadPython } from "../../src/syntax/language.ts";
import {
  exampleOf,
  findingsIn,
  fixedBy,
  fixturesOf,
  linesOf,
  marksOf,
  type Fixture,
} from "./harness.ts";
import {
  fixedFilesOf,
  fixedIn,
  foundIn,
  markedIn,
  projectsOf,
} from "./projects.ts";

const python = await loadPython();

describe.each(RULES)("$info.name", (rule) => {
  const fixtures = fixturesOf(rule);

  describe.each(fixtures)("$name", ({ text, fixed }: Fixture) => {
    test("finds what is marked, and nothing else", async () => {
      const findings = await findingsIn(rule, text);
      const marks = marksOf(text, "finds", rule);
      const lines = linesOf(text, findings);
      expect([...new Set(lines)]).toEqual(marks.map(({ line }) => line));
      for (const { line, level } of marks) {
        if (level === null) continue;
        expect({ line, level: findings[lines.indexOf(line)]?.level }).toEqual({
          line,
          level,
        });
      }
    });

    test("its marks are spelled as they are read", () => {
      const written = text.match(/# *(?:finds|misses)\b/gi) ?? [];
      const read = [
        ...marksOf(text, "finds", rule),
        ...marksOf(text, "misses", rule),
      ];
      expect(written).toHaveLength(read.length);
    });

    test("still misses what is marked as missed", async () => {
      const found = linesOf(text, await findingsIn(rule, text));
      const missed = marksOf(text, "misses", rule).map(({ line }) => line);
      expect(missed.filter((line) => found.includes(line))).toEqual([]);
    });

    test("fixes converge, parse, and leave nothing that can be fixed", async () => {
      const first = await fixedBy(rule, text);
      expect(first.fixed.notices).toEqual([]);
      const second = await fixedBy(rule, first.text);
      expect(second.text).toBe(first.text);
      const tree = python.parse(first.text);
      expect(tree.rootNode.hasError).toBe(python.parse(text).rootNode.hasError);
      const left = await findingsIn(rule, first.text);
      expect(left.flatMap(applicable)).toEqual([]);
      if (fixed !== null) expect(first.text).toBe(fixed);
    });

    test.each(["\r\n", "\r"])("lines may end with %j", async (end) => {
      if (text.includes("\r")) return;
      const other = text.replaceAll("\n", end);
      const findings = await findingsIn(rule, other);
      const marks = linesOf(text, await findingsIn(rule, text));
      expect(linesOf(other, findings)).toEqual(marks);
      const mended = await fixedBy(rule, other);
      const wanted = await fixedBy(rule, text);
      expect(mended.text).toBe(wanted.text.replaceAll("\n", end));
    });

    test("its facts survive JSON", () => {
      const facts = factQuery(python.language, [rule.info.name]);
      const extractor = { python, facts };
      const extracted = extractFacts(extractor, "a.py", text, facts.rules);
      const travelled: unknown = JSON.parse(JSON.stringify(extracted));
      expect(travelled).toEqual(extracted);
    });
  });

  describe.each(projectsOf(rule))("the project $name", (project) => {
    const marks = markedIn(project, "finds", rule);

    test("holds what is marked, and nothing else", async () => {
      // A mark without a level stands for any.
      const found = await foundIn(project, rule, marks);
      expect(found).toEqual(marks);
      const missed = markedIn(project, "misses", rule);
      expect(missed.filter((place) => found.includes(place))).toEqual([]);
    });

    test("fixes leave nothing that can be fixed", async () => {
      const { changed, left } = await fixedIn(project, rule);
      expect(left.flatMap(applicable)).toEqual([]);
      const wanted = fixedFilesOf(project);
      if (wanted !== null) expect(changed).toEqual(wanted);
    });
  });

  test("its example is found, its better version is clean", async () => {
    const { bad, good } = rule.info.example;
    const place = exampleOf(rule);
    expect(await findingsIn(rule, bad, place)).toHaveLength(1);
    expect(await findingsIn(rule, good, place)).toEqual([]);
    const mended = await fixedBy(rule, bad, place);
    if (mended.fixed.changes.length > 0) expect(mended.text).toBe(good);
  });
});

/** Sketches are never made, so they stay. */
function applicable({ fixes }: Finding): readonly Fix[] {
  return fixes.filter(({ applicability }) => applicability !== "display");
}
