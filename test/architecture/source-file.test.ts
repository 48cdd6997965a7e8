import { expect, test } from "vitest";
import { readSource } from "./source-file.ts";

const FILE = `import type { Span } from "../text/span.ts";
import { type Node } from "web-tree-sitter";
import {
  json,
  type Json,
} from "./json.ts";
import "../scan.ts";
export * from "../text/lines.ts";
export type { Edit } from "../text/edit.ts";
// import "../commented.ts"; console.log(process)
const loaded = import("node:fs");
lines.process(console);
`;

test("imports are read with line, target and what is left of them at run time", () => {
  const { imports } = readSource("src/report/example.ts", FILE);
  expect(
    imports.map(({ line, kind, target }) =>
      [line, kind, target.kind === "file" ? target.path : target.name].join(
        " ",
      ),
    ),
  ).toEqual([
    "1 types src/text/span.ts",
    "2 types web-tree-sitter",
    "3 values src/report/json.ts",
    "7 values src/scan.ts",
    "8 values src/text/lines.ts",
    "9 types src/text/edit.ts",
    "11 values node:fs",
  ]);
});

test("names are read from code alone, and not behind a dot", () => {
  const { identifiers } = readSource("src/report/example.ts", FILE);
  const named = identifiers.filter(
    ({ name }) => name === "console" || name === "process",
  );
  expect(named).toEqual([{ line: 12, name: "console" }]);
});
