import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hanglint } from "../cli/hanglint.ts";
import { sharedFolder } from "./checkout.ts";
import { mustRun } from "./run.ts";

const folder = sharedFolder();

async function scriptFor(shell: string): Promise<string> {
  const { stdout } = await hanglint(folder, ["completion", shell]);
  const path = join(folder, `hanglint.${shell}`);
  writeFileSync(path, stdout);
  return path;
}

test("fish offers commands and the values of flags", async () => {
  const path = await scriptFor("fish");
  const offered = (line: string): readonly string[] =>
    mustRun(folder, ["fish", "-c", `source ${path}; complete -C '${line}'`])
      .split("\n")
      .slice(0, -1)
      .map((one) => one.split("\t")[0] ?? "");
  expect(offered("hanglint rou")).toEqual(["routes"]);
  expect(offered("hanglint scan --fail-on w")).toEqual(["warning"]);
});

test("zsh loads the script and completes hanglint with it", async () => {
  const path = await scriptFor("zsh");
  const script = `autoload -Uz compinit && compinit -D; source ${path}; print -r -- \${_comps[hanglint]}`;
  expect(mustRun(folder, ["zsh", "-f", "-c", script]).trim()).toBe("_hanglint");
});
