import { describe, expect, test } from "vitest";
import { factQuery } from "../../src/syntax/fact-query.ts";
import { extractFacts } from "../../src/syntax/extract.ts";
import { loadPython } from "../../src/syntax/language.ts";
import type { Expression } from "../../src/syntax/expression.ts";
import type { ModuleFacts } from "../../src/syntax/module-facts.ts";

const python = await loadPython();
const query = factQuery(python.language, []);

function factsOf(text: string): ModuleFacts {
  return extractFacts({ python, facts: query }, "shop/rates.py", text, []);
}

/** Names with the kind of value that they get and the scope that they belong to. */
function bindingsOf(text: string): string[] {
  return factsOf(text).bindings.map(
    ({ name, value, scope }) => `${scope} ${name}: ${value.kind}`,
  );
}

function kindsOf(text: string): Expression["kind"][] {
  return factsOf(text).calls[0]?.arguments.map(({ value }) => value.kind) ?? [];
}

describe("bindings", () => {
  test.each([
    ["import a.b", ["0 a: import"]],
    ["import a.b as c, d", ["0 c: import", "0 d: import"]],
    ["from a import b, c as d", ["0 b: import-from", "0 d: import-from"]],
    ["from . import a", ["0 a: import-from"]],
    ["a = 1", ["0 a: expression"]],
    ["a: int = 1", ["0 a: expression"]],
    ["a: int", ["0 a: annotation"]],
    ["a = b = 1", ["0 a: expression", "0 b: expression"]],
    ["a, b = c", ["0 a: item", "0 b: item"]],
    ["for a in b: pass", ["0 a: element"]],
    ["with a as b: pass", ["0 b: with"]],
    [
      "async def f():\n    async with a as b: pass",
      ["0 f: function", "1 b: with"],
    ],
    ["try: pass\nexcept E as a: pass", ["0 a: caught"]],
    ["a += 1", ["0 a: other"]],
    ["del a", ["0 a: other"]],
    ["(a := 1)", ["0 a: expression"]],
    ["[a for a in b]", ["1 a: element"]],
    ["[(c := a) for a in b]", ["1 a: element", "0 c: expression"]],
    ["class A:\n    b = 1", ["0 A: class", "1 b: expression"]],
    [
      "def f(a, *b, c=1, **d): pass",
      [
        "0 f: function",
        "1 a: parameter",
        "1 b: parameter",
        "1 c: parameter",
        "1 d: parameter",
      ],
    ],
    ["lambda a: a", ["1 a: parameter"]],
    ["def f():\n    global a\n    a = 1", ["0 f: function", "0 a: expression"]],
    [
      "def f():\n    a = 1\n    def g():\n        nonlocal a\n        a = 2",
      ["0 f: function", "1 a: expression", "1 g: function", "1 a: expression"],
    ],
  ])("%j", (code, wanted) => {
    expect(bindingsOf(`${code}\n`).toSorted()).toEqual(wanted.toSorted());
  });

  test("a name in an unpacking knows its place", () => {
    const { bindings } = factsOf("first, second = pair\n");
    expect(bindings.map(({ name, value }) => [name, value])).toMatchObject([
      ["first", { kind: "item", index: 0 }],
      ["second", { kind: "item", index: 1 }],
    ]);
  });

  test("an attribute and an item are stored, not bound", () => {
    const { bindings, stores } = factsOf("a.b = 1\na['c'] = 2\na.d: int = 3\n");
    expect(bindings).toEqual([]);
    expect(stores.map(({ place }) => place)).toMatchObject([
      { kind: "attribute", name: "b" },
      { kind: "item", key: { kind: "string", value: "c" } },
      { kind: "attribute", name: "d" },
    ]);
  });
});

describe("scopes", () => {
  test("a function says how arguments reach its parameters", () => {
    const { scopes } = factsOf("def f(a, /, b: int, *, c=1, **d): pass\n");
    const [, scope] = scopes;
    expect(scope).toMatchObject({
      kind: "function",
      name: "f",
      parent: 0,
      isAsync: false,
      isGenerator: false,
      parameters: [
        { name: "a", form: "plain" },
        { name: "b", form: "plain", annotation: { kind: "name" } },
        { name: "c", form: "keyword-only", default: { kind: "number" } },
        { name: "d", form: "keywords" },
      ],
    });
  });

  test.each([
    ["async def f(): pass", { isAsync: true, isGenerator: false }],
    ["def f():\n    yield 1", { isAsync: false, isGenerator: true }],
    ["def f():\n    def g():\n        yield 1", { isGenerator: false }],
    ["def f():\n    return (yield)", { isGenerator: true }],
  ])("%j", (code, wanted) => {
    expect(factsOf(`${code}\n`).scopes[1]).toMatchObject(wanted);
  });

  test("decorators, bases and headers belong to the scope around", () => {
    const code =
      "@a.b(c())\nclass D(e()):\n    pass\n\n@f\ndef g(h=i()): pass\n";
    const { scopes, calls } = factsOf(code);
    expect(scopes[1]).toMatchObject({
      kind: "class",
      decorators: [{ kind: "call" }],
      bases: [{ kind: "call" }],
    });
    expect(scopes[2]).toMatchObject({
      decorators: [{ kind: "name", name: "f" }],
    });
    expect(new Set(calls.map(({ within }) => within))).toEqual(new Set([0]));
  });
});

describe("blocks", () => {
  test("the branches of one if belong to one statement", () => {
    const { blocks } = factsOf(
      "if a:\n    b()\nelif c:\n    d()\nelse:\n    e()\n",
    );
    const branches = blocks.slice(1);
    expect(branches).toMatchObject([
      { kind: "if", branch: 0, exhaustive: true, test: { name: "a" } },
      { kind: "if", branch: 1, exhaustive: true, test: { name: "c" } },
      { kind: "if", branch: 2, exhaustive: true, test: null },
    ]);
    expect(new Set(branches.map(({ statement }) => statement)).size).toBe(1);
  });

  test("an if without else may take none", () => {
    expect(factsOf("if a:\n    b()\n").blocks[1]).toMatchObject({
      kind: "if",
      exhaustive: false,
    });
  });

  test.each([
    ["for a in b:\n    c()", "loop"],
    ["while a:\n    c()", "loop"],
    ["try:\n    c()\nexcept E: pass", "try"],
    ["match a:\n    case 1:\n        c()", "match"],
  ])("%j", (code, kind) => {
    const { blocks, calls } = factsOf(`${code}\n`);
    expect(blocks[calls[0]?.block ?? 0]?.kind).toBe(kind);
  });
});

describe("calls", () => {
  test("arguments keep their kinds and order", () => {
    const { calls } = factsOf("f(a, *b, c=1, **d)\n");
    expect(calls[0]?.arguments).toMatchObject([
      { kind: "positional" },
      { kind: "spread" },
      { kind: "keyword", name: "c" },
      { kind: "unpacking" },
    ]);
  });

  test.each([
    [
      "f(None, 1, 1.5, 'a', True, a.b, g(), {}, [], ())",
      [
        "none",
        "number",
        "number",
        "string",
        "boolean",
        "attribute",
        "call",
        "dict",
        "sequence",
        "sequence",
      ],
    ],
    [
      "f(a or b, a if b else c, a + b, -a, not a, a < b)",
      [
        "boolean-operation",
        "conditional",
        "arithmetic",
        "negation",
        "not",
        "comparison",
      ],
    ],
    [
      "f(a[0], (a := b), lambda: a, (a), ...)",
      ["subscript", "walrus", "lambda", "name", "opaque"],
    ],
    ["f(a, # one\n  b)", ["name", "name"]],
    ["f(a, \\\n  b)", ["name", "name"]],
    ["f(\n  # one\n  a,\n  # two\n)", ["name"]],
    ["f()", []],
  ])("%j", (code, kinds) => {
    expect(kindsOf(`${code}\n`)).toEqual(kinds);
  });

  test("a list says how it is written", () => {
    const [plain, comma, generator, grouped] = factsOf(
      "f(a)\nf(a, )\nf(a for a in b)\nf((a for a in b))\n",
    ).calls.map(({ list }) => list);
    expect(plain).toMatchObject({
      isBareGenerator: false,
      trailingCommaEnd: null,
    });
    expect(comma).toMatchObject({ trailingCommaEnd: 9 });
    expect(generator).toMatchObject({ isBareGenerator: true });
    expect(grouped).toMatchObject({ isBareGenerator: false });
  });

  test("positions count UTF-16 code units", () => {
    const [call] = factsOf("'🚀'; f(a)\n").calls;
    expect(call?.span).toEqual({ start: 6, end: 10 });
  });
});

describe("a file that is hard to read", () => {
  test("an error is told with its place, and the rest is read", () => {
    const { errors, calls } = factsOf("def a(:\n    pass\n\nf(b)\n");
    expect(errors.length).toBeGreaterThan(0);
    expect(calls).toHaveLength(1);
  });

  test("a file without errors has none", () => {
    expect(factsOf("f(a)\n").errors).toEqual([]);
    expect(factsOf("").errors).toEqual([]);
  });

  test("what nests too deep is told", () => {
    const deep = `f(${"(".repeat(3000)}1${")".repeat(3000)})\n`;
    const { tooDeep, calls } = factsOf(deep);
    expect(calls).toHaveLength(1);
    expect(tooDeep.length).toBeGreaterThan(0);
  });

  test.each(["\r\n", "\r", "\n"])("lines may end with %j", (end) => {
    const code = ["if a:", "    b = 1", "else:", "    f(b)", ""].join(end);
    const { bindings, calls, errors } = factsOf(code);
    expect(errors).toEqual([]);
    expect(bindings.map(({ name }) => name)).toEqual(["b"]);
    expect(calls).toHaveLength(1);
  });

  test("a form feed and tabs are white space", () => {
    const { calls, errors } = factsOf("\f\nif a:\n\tf(b)\n");
    expect(errors).toEqual([]);
    expect(calls).toHaveLength(1);
  });
});

test.each([
  "f(a)\n",
  "class A(B):\n    c: D = e\n",
  "with a as (b, c): pass\n",
])("facts survive JSON: %j", (code) => {
  const facts = factsOf(code);
  const travelled: unknown = JSON.parse(JSON.stringify(facts));
  expect(travelled).toEqual(facts);
});
