import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { MENDED_SERVICE, SERVICE } from "../cli/samples.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { mustRun } from "./run.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DRIVER = fileURLToPath(new URL("neovim.lua", import.meta.url));

test("Neovim shows what is found in a buffer, makes the fix, and shows what is left", () => {
  const folder = folderWith({ "src/app.py": SERVICE });
  const report = join(folder, "report.json");
  mustRun(folder, ["nvim", "--headless", "--clean", "-S", DRIVER], {
    NODE: process.execPath,
    CLI: join(ROOT, manifest.bin.hanglint),
    PROJECT: folder,
    FILE: join(folder, "src/app.py"),
    CODE: "HL101",
    REPORT: report,
  });
  expect(JSON.parse(readFileSync(report, "utf8"))).toEqual({
    diagnostics: ["11:5 HL302 hanglint", "12:12 HL101 hanglint"],
    actions: [
      "HL101: Add `timeout=(3.05, 25)` (may change behaviour)",
      "HL101: Suppress here with a comment",
    ],
    left: ["HL302"],
    buffer: MENDED_SERVICE.trimEnd().split("\n"),
    saved: false,
  });
  expect(readFileSync(join(folder, "src/app.py"), "utf8")).toBe(SERVICE);
});
