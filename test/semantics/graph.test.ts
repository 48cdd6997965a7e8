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

test("explain says through which steps a call was resolved", async () => {
  const { code, stdout } = await hanglint(`${folder}fields`, [
    "explain",
    "main.py:28",
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain("calls main.Engine.start");
  expect(stdout).toContain("self.car is an instance of main.Car");
});

test("explain says why a call is not resolved, and which places it takes", async () => {
  const nowhere = await hanglint(folder, ["explain", "main.py"]);
  expect(nowhere.code).toBe(2);
  expect(nowhere.stderr).toContain("main.py is no place in a file");
  const rule = await hanglint(folder, ["explain", "HL101"]);
  expect(rule.stderr).toContain("hint: `hanglint rule HL101` explains");
  const unknown = await hanglint(`${folder}arguments`, [
    "explain",
    "main.py:2",
  ]);
  expect(unknown.stdout).toContain("calls main.save");
});
