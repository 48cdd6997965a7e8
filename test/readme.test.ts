import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { hanglint } from "./cli/hanglint.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the README shows what hanglint really prints", async () => {
  const shown = /^\$ npx hanglint (.*)\n([^]*?)^```$/m.exec(readme);
  const args = shown?.[1]?.split(" ") ?? [];
  const { code, stdout } = await hanglint(ROOT, args);
  expect(code).toBe(0);
  expect(shown?.[2]).toBe(stdout);
});

test("the README names every flag of scan, and no other", async () => {
  const { stdout } = await hanglint(ROOT, ["scan", "--help"]);
  const flags = (text: string) =>
    new Set(text.match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? []);
  const table = /^\| flag of `scan`[^]*?\n\n/m.exec(readme)?.[0] ?? "";
  const options = /^Options:\n[^]*?\n\n/m.exec(stdout)?.[0] ?? "";
  const known = flags(options.replace(/^ {2}-h, --help .*$/m, ""));
  expect([...flags(table)].sort()).toEqual([...known].sort());
});

describe("the JSON format in the README", () => {
  const shown = /^\{ "version": 1,[^]*?^```$/m.exec(readme)?.[0] ?? "";
  const documented = namesIn(shown.replaceAll(/: "[^"]*"( \| "[^"]*")*/g, ""));

  test("names every field of a report, and no other", async () => {
    const args = ["examples/reports-service", "no/such/path"];
    const json = ["--output-format", "json"];
    const { stdout } = await hanglint(ROOT, [...args, ...json]);
    const real = fieldsOf(JSON.parse(stdout));
    // Of a finding that nobody has suppressed there is nothing to tell.
    for (const name of ["kind", "because"]) real.add(name);
    expect([...documented].sort()).toEqual([...real].sort());
  });
});

function namesIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/"(\w+)"/g)].flatMap(([, name]) => name ?? []),
  );
}

function fieldsOf(value: unknown): Set<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  const below = Object.values(value).flatMap((part) => [...fieldsOf(part)]);
  return new Set([...own, ...below]);
}
