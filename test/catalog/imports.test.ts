import { expect, test } from "vitest";
import { FAMILIES } from "../../src/catalog/api.ts";
import { BUILT_IN } from "../../src/catalog/built-in.ts";
import { createCatalog, importPaths } from "../../src/catalog/catalog.ts";
import { reachTest } from "../../src/catalog/imports.ts";
import { importable } from "../../src/catalog/paths.ts";
import { evidenceOf } from "../../src/scan/evidence.ts";

const catalog = createCatalog(BUILT_IN, []);

/** Every way to import what a path begins with, and the use of its last word. */
function spellings(path: string): string[] {
  const words = path.split(".");
  const last = words.at(-1) ?? path;
  const parents = words.map((_, index) => words.slice(0, index + 1));
  const froms = parents.slice(0, -1).flatMap((parent) => {
    const module = parent.join(".");
    const child = words[parent.length] ?? last;
    return [
      `from ${module} import ${child}`,
      `from ${module} import ${child} as other`,
      `from ${module} import (\n    one,\n    ${child},\n)`,
      `from ${module} import one, \\\n    ${child}`,
      `from ${module} import *`,
    ];
  });
  const plain = parents
    .slice(0, Math.max(1, words.length - 1))
    .flatMap((parent) => [
      `import ${parent.join(".")}`,
      `import ${parent.join(".")} as other`,
      `import os, ${parent.join(".")}`,
      `def late():\n    import ${parent.join(".")}`,
    ]);
  return [...plain, ...froms].map(
    (line) => `${line}\nprint(x.${words.slice(1).join(".")}())\n`,
  );
}

const cases = FAMILIES.flatMap((family) =>
  importPaths(catalog, [family]).map((path) => ({ family, path })),
);

test.each(cases)("$path is seen in the bytes ($family)", ({ family, path }) => {
  const reaches = reachTest(importPaths(catalog, [family]));
  const missed = spellings(path).filter(
    (code) => !reaches(evidenceOf(Buffer.from(code))),
  );
  expect(missed).toEqual([]);
});

test.each([
  "import orders_pb2_grpc\n",
  "from . import orders_pb2_grpc as orders\n",
  "from shop.protos import orders_pb2, orders_pb2_grpc\n",
  "from .protos.orders_pb2_grpc import OrdersStub\n",
])("what is generated for gRPC is seen as gRPC: %s", (line) => {
  const reaches = reachTest(importPaths(catalog, ["client"]));
  const code = `${line}orders = orders_pb2_grpc.OrdersStub(channel)\n`;
  expect(reaches(evidenceOf(Buffer.from(code)))).toBe(true);
});

test.each(FAMILIES)(
  "a file without such an import is passed over (%s)",
  (family) => {
    const reaches = reachTest(importPaths(catalog, [family]));
    const code =
      "import os\nfrom shop import requests, time, get, sleep, Session\nprint(os.get())\n";
    expect(reaches(evidenceOf(Buffer.from(code)))).toBe(false);
  },
);

test.each(FAMILIES)("each row of %s can be imported", (family) => {
  const paths = importPaths(catalog, [family]);
  for (const { name } of BUILT_IN.filter((api) => api.family === family)) {
    expect(paths).toContain(importable(name));
  }
});
