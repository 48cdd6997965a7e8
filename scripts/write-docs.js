// Writes what is made from the sources: a page for each rule, the README's table of rules, and the settings' JSON schema.
// `npm run build && npm run docs`
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ruleTable } from "../dist/report/rule-list.js";
import { rulePage } from "../dist/report/rule-page.js";
import { RULES } from "../dist/rules/rules.js";
import { settingsSchema } from "../dist/settings/json-schema.js";

const rules = RULES.map(({ info }) => info);

const folder = new URL("../docs/rules/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const info of rules) {
  writeFileSync(new URL(`${info.name}.md`, folder), rulePage(info));
}

const readme = new URL("../README.md", import.meta.url);
const [before, after] = readFileSync(readme, "utf8").split(
  /^\| code .*\n(?:\|.*\n)+/m,
);
if (after === undefined) throw new Error("README.md has no table of rules");
writeFileSync(readme, before + ruleTable(rules) + after);

writeFileSync(
  new URL("../hanglint.schema.json", import.meta.url),
  `${JSON.stringify(settingsSchema(), null, 2)}\n`,
);
