// Writes what is made from the sources: a page for each rule, and the settings' JSON schema.
// `npm run build && npm run docs`
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { rulePage } from "../dist/report/rule-page.js";
import { RULES } from "../dist/rules/rules.js";
import { settingsSchema } from "../dist/settings/json-schema.js";

const folder = new URL("../docs/rules/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { info } of RULES) {
  writeFileSync(new URL(`${info.name}.md`, folder), rulePage(info));
}

writeFileSync(
  new URL("../hanglint.schema.json", import.meta.url),
  `${JSON.stringify(settingsSchema(), null, 2)}\n`,
);
