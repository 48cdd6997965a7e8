import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint } from "../cli/hanglint.ts";
import { optionsTable } from "../../src/settings/options.ts";

const readme = readFileSync(
  new URL("../../README.md", import.meta.url),
  "utf8",
);
const sample = /```toml\n(\[tool\.hanglint\][^]*?)```/.exec(readme)?.[1] ?? "";

test("the README's configuration is one", async () => {
  const folder = folderWith({
    "app/pyproject.toml": sample.replace('"HL203"', '"HL302"'),
    "base.toml": "",
  });
  const { code, stderr } = await hanglint(folder, ["scan", "app"]);
  expect([code, stderr]).toEqual([0, "warning: No Python files were found.\n"]);
});

test("the README's configuration shows every key", () => {
  const missing = optionsTable([])
    .keys.map(({ name }) => name)
    .filter((name) => !new RegExp(`(^|\\.)${name}\\b`, "m").test(sample));
  expect(missing).toEqual([]);
});
