import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const grammars = new URL("../../grammars/", import.meta.url);

test("the grammar is the release that grammar.json names", () => {
  const about: unknown = JSON.parse(
    readFileSync(new URL("grammar.json", grammars), "utf8"),
  );
  const wasm = readFileSync(new URL("tree-sitter-python.wasm", grammars));
  expect(about).toEqual({
    package: "tree-sitter-python",
    release: "0.25.0",
    file: "tree-sitter-python.wasm",
    sha256: createHash("sha256").update(wasm).digest("hex"),
  });
});

test("the grammar comes with its licence", () => {
  expect(readFileSync(new URL("LICENSE", grammars), "utf8")).toMatch(/MIT/);
});
