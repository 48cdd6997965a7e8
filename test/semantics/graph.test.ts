import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { hanglint } from "../cli/hanglint.ts";

/** Small programs, each a folder, with the calls that they make when they run. */
const folder = fileURLToPath(new URL("./graph/", import.meta.url));
const programs = readdirSync(folder);

test.each(programs)("the calls of %s", async (program) => {
  const { stdout } = await hanglint(folder, ["graph", program]);
  const wanted = readFileSync(`${folder}${program}/expected.json`, "utf8");
  expect(edgesOf(stdout)).toEqual(edgesOf(wanted));
});

test("externals are named on demand, in Graphviz's language too", async () => {
  const args = ["graph", "decorators", "--external", "--output-format", "dot"];
  const { code, stdout } = await hanglint(folder, args);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^digraph calls \{\n/);
  expect(stdout).toContain('  "main.logged" -> "functools.wraps()";\n');
});

test("a folder that does not exist is a usage error", async () => {
  const { code, stderr } = await hanglint(folder, ["graph", "nowhere"]);
  expect(code).toBe(2);
  expect(stderr).toContain("nowhere does not exist");
});

/** `caller -> callee`, sorted. */
function edgesOf(json: string): string[] {
  const graph: unknown = JSON.parse(json);
  if (typeof graph !== "object" || graph === null) throw new Error(json);
  return Object.entries(graph)
    .flatMap(([caller, callees]: [string, unknown]) =>
      Array.isArray(callees)
        ? callees.map((callee) => `${caller} -> ${String(callee)}`)
        : [],
    )
    .sort();
}
