import { describe, expect, test } from "vitest";
import { compileFactQuery } from "../../src/syntax/fact-captures.ts";
import { extractFacts } from "../../src/syntax/extract.ts";
import { loadPython } from "../../src/syntax/language.ts";
import type { ModuleFacts } from "../../src/syntax/module-facts.ts";

const python = await loadPython();
const facts = compileFactQuery(python.language);

function factsOf(text: string): ModuleFacts {
  return extractFacts({ python, facts }, "app.py", text, []);
}

/** Each binding as `name kind`, with the index of its scope where that is not the module. */
function boundNames(text: string): string[] {
  return factsOf(text).bindings.map(({ name, scope, value }) =>
    [name, value.kind, ...(scope === 0 ? [] : [`in ${scope}`])].join(" "),
  );
}

describe("bindings", () => {
  test.each([
    ["x = 1", ["x expression"]],
    ["x = y = 1", ["x expression", "y expression"]],
    ["a, b = 1, 2", ["a item", "b item"]],
    ["a, b = pair()", ["a item", "b item"]],
    ["x: int", ["x annotation"]],
    ["with open(p) as f: pass", ["f with"]],
    ["with (open(p) as f): pass", ["f with"]],
    ["for x in y: pass", ["x element"]],
    ["if (x := f()): pass", ["x expression"]],
    ["import a.b, c as d", ["a import", "d import"]],
    ["from .a import b as c, d", ["c import-from", "d import-from"]],
    ["from a import *", ["* import-from"]],
    ["x += 1", ["x other"]],
    ["del x", ["x other"]],
    ["try: pass\nexcept E as e: pass", ["e other"]],
    ["match x:\n  case [y]: pass", ["y other"]],
    [
      "def f(a, *b, c, **d): x = 1",
      [
        "a parameter in 1",
        "b parameter in 1",
        "c parameter in 1",
        "d parameter in 1",
        "f function",
        "x expression in 1",
      ],
    ],
    ["class C:\n  x = 1", ["C class", "x expression in 1"]],
    ["lambda a: a", ["a parameter in 1"]],
    ["[x for x in y]", ["x element in 1"]],
    ["def f():\n  global x\n  x = 1", ["f function", "x expression"]],
    [
      "def f():\n  x = 0\n  def g():\n    nonlocal x\n    x = 1",
      [
        "f function",
        "x expression in 1",
        "g function in 1",
        "x expression in 1",
      ],
    ],
  ])("of %j", (text, names) => {
    expect(boundNames(text)).toEqual(names);
  });
});

describe("blocks", () => {
  test("branches of one statement share its number", () => {
    const { blocks } = factsOf("if a: b()\nelif c: d()\nelse: e()\n");
    expect(
      blocks.map(({ kind, statement, branch, exhaustive }) => [
        kind,
        statement,
        branch,
        exhaustive,
      ]),
    ).toEqual([
      ["module", 0, 0, true],
      ["if", 1, 0, true],
      ["if", 1, 1, true],
      ["if", 1, 2, true],
    ]);
  });

  test("a finally always runs", () => {
    const text = "try: a()\nexcept E: b()\nfinally: c()\n";
    const { calls } = factsOf(text);
    expect(calls.map(({ block }) => block)).toEqual([1, 2, 0]);
  });
});

describe("calls", () => {
  test("keep how their arguments are written", () => {
    const [call] = factsOf("f(a, *b, k=1, **c,)").calls;
    expect(call?.arguments.map(({ kind }) => kind)).toEqual([
      "positional",
      "spread",
      "keyword",
      "unpacking",
    ]);
    expect(call?.list.trailingCommaEnd).toBe(18);
  });

  test("tell a bare generator from a list", () => {
    const [call] = factsOf("f(x for x in y)").calls;
    expect(call?.list.isBareGenerator).toBe(true);
  });
});

describe("what cannot be read", () => {
  test("is told, and the rest is there", () => {
    const { errors, calls } = factsOf("def f(:\n  pass\n\ng()\n");
    expect(errors).not.toEqual([]);
    expect(calls).toHaveLength(1);
  });

  test("nests no deeper than Python allows", () => {
    const text = `x = ${"(".repeat(5000)}1${")".repeat(5000)}\n`;
    expect(factsOf(text).tooDeep).not.toEqual([]);
  });
});
