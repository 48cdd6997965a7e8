import { expect, test } from "vitest";
import { findRule } from "../../src/rules/find-rule.ts";
import { RULES } from "../../src/rules/rules.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf } from "./hanglint.ts";
import { SERVICE } from "./samples.ts";

const BOTH = ["HL302", "HL101"];

test.each([
  [[], BOTH],
  [["--select", "HL101"], ["HL101"]],
  [["--select", "hl101"], ["HL101"]],
  [["--select", "HL1"], ["HL101"]],
  [["--select", "HL3"], ["HL302"]],
  [["--select", "HL"], BOTH],
  [["--select", "ALL"], BOTH],
  [["--select", "all"], BOTH],
  [["--select", "sleep-in-route"], ["HL302"]],
  [["--select", "HL101,HL302"], BOTH],
  [["--select", "HL101, sleep-in-route"], BOTH],
  [["--select", "HL101", "--select", "HL302"], BOTH],
  [["--select", "HL101", "--extend-select", "HL3"], BOTH],
  [["--extend-select", "ALL"], BOTH],
  [["--ignore", "HL101"], ["HL302"]],
  [["--ignore", "HL3"], ["HL101"]],
  [["--ignore", "http-call-without-timeout"], ["HL302"]],
  [["--ignore", "HL1", "--ignore", "HL3"], []],
  [["--ignore", "ALL"], []],
  [["--select", "ALL", "--ignore", "HL302"], ["HL101"]],
  [["--extend-select", "HL302", "--ignore", "HL302"], ["HL101"]],
])("%j runs %j", async (flags, codes) => {
  const found = await findingsOf(folderWith({ "app.py": SERVICE }), ...flags);
  expect(found.map((line) => line.split(": ")[1])).toEqual(codes);
});

/** What `unbounded-query-in-route` finds, a rule in preview. */
const PREVIEWED = findRule(RULES, "HL203")?.info.example.bad ?? "";

test.each([
  ["preview = true", 1],
  ["preview = false", 0],
])(
  "%s in the settings: %i findings of a rule in preview",
  async (text, count) => {
    const folder = folderWith({ "app.py": PREVIEWED, "hanglint.toml": text });
    expect(await findingsOf(folder, "--select", "HL2")).toHaveLength(count);
  },
);
