import { fileURLToPath } from "node:url";
import type { ScanResult } from "../../src/findings/scan-result.ts";
import { RULES } from "../../src/rules/rules.ts";
import { scan } from "../../src/scan.ts";
import { plainSettings } from "../../src/settings/settings.ts";
import { SAMPLES } from "./sample.ts";

/** What all rules find in all of their fixtures, as if these were one project. */
export const FIXTURES = await scan({
  cwd: fileURLToPath(new URL("../rules/", import.meta.url)),
  paths: ["."],
  ignore: "respect",
  settingsAt: () => ({
    ...plainSettings(RULES.map(({ info }) => info)),
    tests: "include",
  }),
  rules: RULES,
  overlay: new Map(),
});

/** The samples, and the fixtures of the rules. */
export const RESULTS: Readonly<Record<string, ScanResult>> = {
  ...SAMPLES,
  "the rules' fixtures": FIXTURES,
};
