import { describe, expect, test } from "vitest";
import { scanImports } from "../../src/project/import-scan.ts";

/** Each statement as it may be written, and what must be found, at least. */
const FOUND: readonly [string, ...string[]][] = [
  ["import a", "a"],
  ["import a.b.c", "a.b.c"],
  ["import a, b as c, d.e", "a", "b", "d.e"],
  ["import a.b as c", "a.b"],
  ["import a;import b ; from c import d", "a", "b", "c:d"],
  ["import a . b", "a.b"],
  ["from a . b import c", "a.b:c"],
  ["from a import b", "a:b"],
  ["from a.b import c as d, e", "a.b:c", "a.b:e"],
  ["from a import *", "a:*"],
  ["from a import*", "a:*"],
  ["from . import a", ".:a"],
  ["from.import a", ".:a"],
  ["from .a import (b)", ".a:b"],
  ["from ...a.b import(c,d,)", "...a.b:c", "...a.b:d"],
  ["from . . a import b", "..a:b"],
  ["from a import (\n  b, # the b, (import x)\n  c as d,\n)\n", "a:b", "a:c"],
  ["from a import (b,\r\n  c)", "a:b", "a:c"],
  ["from a import (b,#x\r  c)", "a:b", "a:c"],
  ["from a import (b, \\\n c)", "a:b", "a:c"],
  ["from a import (\n\n)", "a"],
  ["x = 1\nimport a\n", "a"],
  ["x = 1\r\nimport a\r\n", "a"],
  ["x = 1\rimport a\r", "a"],
  ["def f():\n    import a", "a"],
  ["def f():\n\tfrom a import b", "a:b"],
  ["\fimport a\n\f\tfrom\tb\timport\tc", "a", "b:c"],
  ["try: import a\nexcept ImportError: a = None", "a"],
  ["if True: from a import b", "a:b"],
  ["else:import a", "a"],
  ["x = 1; import a", "a"],
  ["import \\\n a", "a"],
  ["import a, \\\r\n b", "a", "b"],
  ["from \\\n a import b", "a:b"],
  ["from a \\\r import b", "a:b"],
  ["from a \\\nimport b", "a:b"],
  ["from a. \\\nb import \\\n  c", "a.b:c"],
  ["from a import \\\n (b,\nc)", "a:b", "a:c"],
  ["if x: \\\n import a", "a"],
  ["if x: \\\n from a import b", "a:b"],
  ["# a comment \\\nimport a", "a"],
  ["# from b \\\nimport a", "a"],
  ["# from b import \\\nimport a", "a"],
  ["#: from b import (\nimport a", "a"],
  ["\uFEFFimport a", "a"],
  ["\uFEFFfrom a import b", "a:b"],
  ["from importer import imports", "importer:imports"],
  ["from import_x import y", "import_x:y"],
  ["import important, a", "important", "a"],
  ["from fromage import b", "fromage:b"],
  ['"""\nimport a\n"""', "a"],
  ["import a, b c", "a", "b"],
  ["import a # import b", "a"],
];

test.each(FOUND)("%j", (code, ...expected) => {
  const { imports, certain } = scanImports(Buffer.from(code));
  expect(imports.flatMap(shown)).toEqual(expect.arrayContaining(expected));
  expect(certain || code.startsWith("#:")).toBe(true);
});

describe("what is no statement is not taken for one", () => {
  test.each([
    "important = 1",
    "reimport(a)",
    "x = 'import a'",
    ">>> import a",
    "# we import a from here",
    "data from the import of a",
    "x.import_ = 1",
    "from a importb",
    "the import",
    "# 'from a import b'",
    "",
  ])("%j", (code) => {
    expect(scanImports(Buffer.from(code))).toEqual({
      imports: [],
      certain: true,
    });
  });
});

describe("what may import more is not certain", () => {
  test.each([
    "import importlib\nimportlib.import_module(name)",
    "from importlib import import_module as load",
    "__import__('a')",
    "x = __import__",
    "from a import (b, c",
    "from a import (b, 'c')",
    "import ａ",
    "from ａ import b",
    "from a import ａ",
  ])("%j", (code) => {
    expect(scanImports(Buffer.from(code)).certain).toBe(false);
  });

  test("in whatever encoding", () => {
    expect(scanImports(Buffer.from("import \xe9", "latin1")).certain).toBe(
      false,
    );
  });

  test("but not what only looks up files", () => {
    for (const code of [
      "from importlib.metadata import version",
      "import importlib.resources",
      "importlib.util.find_spec('a')",
    ]) {
      expect(scanImports(Buffer.from(code)).certain).toBe(true);
    }
  });
});

describe("stays fast on", () => {
  test.each([
    ["one line of keywords", "import "],
    ["joined lines", "\\\n"],
    ["from without end", "from a "],
    ["open lists", "from a import (\n"],
    ["open lists in a comment", "#;from a import ("],
    ["names", "a import_b "],
  ])("%s", (_, part) => {
    const bytes = Buffer.from(
      `${part.repeat(1_000_000 / part.length)}import a`,
    );
    const start = performance.now();
    scanImports(bytes);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

function shown({
  module,
  names,
}: ReturnType<typeof scanImports>["imports"][number]): string[] {
  if (names === null || names.length === 0) return [module];
  return names.map((name) => `${module}:${name}`);
}
