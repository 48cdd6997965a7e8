// Writes docs/rules from what the rules say about themselves: `npm run build && npm run docs`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { rulePage } from "../dist/report/rule-page.js";
import { RULES } from "../dist/rules/rules.js";

const folder = new URL("../docs/rules/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { info } of RULES) {
  writeFileSync(new URL(`${info.name}.md`, folder), rulePage(info));
}
