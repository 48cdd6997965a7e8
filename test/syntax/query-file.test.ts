import { describe, expect, test } from "vitest";
import { loadPython } from "../../src/syntax/language.ts";
import { compileQuery, type QueryFile } from "../../src/syntax/query-file.ts";

const { language } = await loadPython();
const vocabulary = { captures: ["call"], questions: ["calls?"] };

function queryFile(source: string): QueryFile {
  return { name: "sample", path: "queries/rules/sample.scm", source };
}

describe("compileQuery", () => {
  test("takes words of the vocabulary and tree-sitter's own predicates", () => {
    const source =
      '((call) @call (#calls? @call "http") (#match? @call "get"))';
    expect(() =>
      compileQuery(language, queryFile(source), vocabulary),
    ).not.toThrow();
  });

  test("refuses an unknown predicate, with file and line", () => {
    const source = '\n((call) @call\n  (#cals? @call "http"))';
    expect(() => compileQuery(language, queryFile(source), vocabulary)).toThrow(
      "queries/rules/sample.scm:3: unknown predicate #cals?",
    );
  });

  test("refuses an unknown capture, with file and line", () => {
    expect(() =>
      compileQuery(language, queryFile("(call) @cal"), vocabulary),
    ).toThrow("queries/rules/sample.scm:1: unknown capture @cal");
  });

  test("looks into no comment and no string", () => {
    const source =
      '; @cal #cals?\n((call) @call (#match? @call "@cal #cals?"))';
    expect(() =>
      compileQuery(language, queryFile(source), vocabulary),
    ).not.toThrow();
  });

  test("names the file of a query that tree-sitter refuses", () => {
    expect(() =>
      compileQuery(language, queryFile("(kall) @call"), vocabulary),
    ).toThrow("queries/rules/sample.scm");
  });
});
