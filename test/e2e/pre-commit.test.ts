import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { CLEAN, CLIENT, MENDED_CLIENT, SERVICE } from "../cli/samples.ts";
import { checkOut, commitAll, sharedFolder } from "./checkout.ts";
import { mustRun, ran } from "./run.ts";

const folder = sharedFolder();
const hooks = join(folder, "hanglint");
const project = join(folder, "project");
const preCommit = join(folder, "venv/bin/pre-commit");
const env = { PRE_COMMIT_HOME: join(folder, "cache"), NO_COLOR: "1" };

beforeAll(() => {
  const python = ["python3", "-m", "venv", join(folder, "venv")];
  mustRun(folder, python);
  const pip = [join(folder, "venv/bin/pip"), "install", "-q"];
  mustRun(folder, [...pip, "pre-commit==4.7.0"]);

  const revision = checkOut(hooks);
  mkdirSync(join(project, "shop"), { recursive: true });
  const config = (args: string) =>
    `repos:\n- repo: ${hooks}\n  rev: ${revision}\n  hooks:\n  - id: hanglint\n  - id: hanglint-fix\n    stages: [manual]\n    args: [${args}]\n`;
  for (const [path, text] of Object.entries({
    ".pre-commit-config.yaml": config("--unsafe-fixes"),
    "shop/views.py":
      "from flask import Flask\nfrom shop.client import rates\n\napp = Flask(__name__)\n\n\n@app.get('/rates')\ndef show():\n    return rates()\n",
    "shop/client.py": CLIENT,
    "shop/app.py": SERVICE,
    "shop/clean.py": CLEAN,
    "notes.txt": "nothing\n",
  })) {
    writeFileSync(join(project, path), text);
  }
  commitAll(project);
});

describe("pre-commit", () => {
  test("installs the hook and reports on the files that it passes", () => {
    const { code, stdout } = runHook("--files", "shop/client.py");
    expect(code).toBe(1);
    expect(stdout).toContain("- exit code: 1");
    expect(stdout).toContain("--> shop/client.py:5:12");
    expect(stdout).not.toContain("shop/app.py:");
    // The whole project was analysed, not the one file.
    expect(stdout).toMatch(/^Found 1 \w+ in 4 files /m);
  });

  test("passes where the passed files have no findings", () => {
    const { code, stdout } = runHook("--files", "shop/clean.py");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^hanglint\.+Passed\n$/) as string,
    });
  });

  test("has nothing to do for other files", () => {
    const { code, stdout } = runHook("--files", "notes.txt");
    expect(code).toBe(0);
    expect(stdout).toContain("(no files to check)Skipped");
  });

  test("finds all with --all-files", () => {
    const { code, stdout } = runHook("--all-files");
    expect(code).toBe(1);
    expect(stdout).toContain("--> shop/client.py:5:12");
    expect(stdout).toContain("--> shop/app.py:12:12");
  });

  test("the other hook mends, and pre-commit sees that it did", () => {
    const args = ["--hook-stage", "manual", "--files", "shop/client.py"];
    const { code, stdout } = ran(
      project,
      [preCommit, "run", "hanglint-fix", ...args],
      env,
    );
    expect(code).toBe(1);
    expect(stdout).toContain("- files were modified by this hook");
    const read = (path: string) => readFileSync(join(project, path), "utf8");
    expect(read("shop/client.py")).toBe(MENDED_CLIENT);
    expect(read("shop/app.py")).toBe(SERVICE);
  });
});

function runHook(...args: readonly string[]) {
  return ran(project, [preCommit, "run", "hanglint", ...args], env);
}
