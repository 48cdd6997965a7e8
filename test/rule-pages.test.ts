import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ruleTable } from "../src/report/rule-list.ts";
import { rulePage } from "../src/report/rule-page.ts";
import { RULES } from "../src/rules/rules.ts";

const folder = new URL("../docs/rules/", import.meta.url);

test.each(RULES.map(({ info }) => info))(
  "docs/rules/$name.md is what the rule says (npm run docs writes it)",
  (info) => {
    const page = readFileSync(new URL(`${info.name}.md`, folder), "utf8");
    expect(page).toBe(rulePage(info));
  },
);

test("the README's table of rules is what they say (npm run docs writes it)", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const table = /^\| code .*\n(?:\|.*\n)+/m.exec(readme)?.[0];
  expect(table).toBe(ruleTable(RULES.map(({ info }) => info)));
});

test("docs/rules has a page for each rule and no other", () => {
  expect(readdirSync(folder).sort()).toEqual(
    RULES.map(({ info }) => `${info.name}.md`).sort(),
  );
});
