import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readActionFile, type ActionStep } from "../action-file.ts";
import { CLEAN, SERVICE } from "../cli/samples.ts";
import { checkOut, commitAll, sharedFolder } from "./checkout.ts";
import { ran } from "./run.ts";

/** A warning, since no route reaches it. */
const CLIENT = `import requests


def fetch(url):
    return requests.get(url)
`;

const { inputs: declared, steps } = readActionFile();
const folder = sharedFolder();
const actionPath = join(folder, "action");
const workspace = join(folder, "workspace");
let count = 0;

beforeAll(() => {
  checkOut(actionPath);
  for (const path of ["api/my app", "web", "lenient"]) {
    mkdirSync(join(workspace, path), { recursive: true });
  }
  writeFileSync(join(workspace, "api/my app/app.py"), SERVICE);
  writeFileSync(join(workspace, "web/clean.py"), CLEAN);
  writeFileSync(join(workspace, "lenient/app.py"), CLIENT);
  writeFileSync(join(workspace, "lenient/hanglint.toml"), 'fail-on = "error"');
  commitAll(workspace);
});

test("the action installs hanglint from its own checkout", () => {
  const { code, stderr } = runStep(stepCalled("Install hanglint"), {});
  expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({
    code: 0,
    stderr: "",
  });
});

describe("the scan", () => {
  const scan = stepCalled("Scan");

  test("writes a log for the upload, shows text, and fails", () => {
    const { code, stdout, outputs, summary } = runStep(scan, {});
    expect(code).toBe(1);
    expect(stdout).toContain("error[HL101] http-call-without-timeout");
    expect(stdout).not.toContain("::error");
    expect(summary).toBe("");
    expect(outputs["exit-code"]).toBe("1");
    expect(readFileSync(outputs["sarif-file"] ?? "", "utf8")).toContain(
      '"uri": "api/my%20app/app.py"',
    );
  });

  test("without upload makes annotations and a summary", () => {
    const inputs = { upload: "false", "fail-on": "never" };
    const { code, stdout, summary } = runStep(scan, inputs);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::error .*,file=api\/my app\/app\.py,line=12,/m);
    expect(summary).toContain("`api/my app/app.py:12`");
  });

  test("fails from the level that the project's settings say, unless told", () => {
    const inputs = { "working-directory": "lenient" };
    const lenient = runStep(scan, inputs);
    expect(lenient.stdout).toContain("warning[HL101]");
    expect(lenient.code).toBe(0);
    expect(runStep(scan, { ...inputs, "fail-on": "warning" }).code).toBe(1);
  });

  test("takes paths and arguments as they are, blanks and all", () => {
    const inputs = {
      paths: "my app/app.py\n\n../web\n",
      args: "--select\nHL302\n",
      "working-directory": "api",
    };
    const { code, stdout } = runStep(scan, inputs);
    expect(code).toBe(1);
    expect(stdout).toContain("HL302");
    expect(stdout).not.toContain("HL101");
  });

  test("runs nothing that stands in an input", () => {
    const evil = '$(touch pwned) `touch pwned` "; touch pwned; #';
    const { code, stderr } = runStep(scan, { paths: evil });
    expect(code).toBe(2);
    expect(stderr).toContain(`warning: ${evil}: `);
    expect(ran(workspace, ["git", "status", "--short"]).stdout).toBe("");
  });

  test("fails on a wrong argument and leaves no log of an earlier run", () => {
    const { code, outputs } = runStep(scan, { args: "--bogus" });
    expect(code).toBe(2);
    expect(outputs).toEqual({ "exit-code": "2" });
  });

  test("passes where there is nothing to find", () => {
    const { code, outputs } = runStep(scan, { paths: "web" });
    expect(code).toBe(0);
    expect(outputs["exit-code"]).toBe("0");
  });
});

function stepCalled(name: string): ActionStep {
  const step = steps.find((one) => one.name === name);
  if (step === undefined) throw new Error(`action.yml has no step ${name}`);
  return step;
}

/** As a runner starts a step of a composite action: `bash --noprofile --norc -eo pipefail`. */
function runStep(step: ActionStep, inputs: Readonly<Record<string, string>>) {
  const given = { ...defaults(), ...inputs };
  const temporary = join(folder, "temporary");
  mkdirSync(temporary, { recursive: true });
  count += 1;
  const [script, output, summary] = ["sh", "output", "summary"].map((kind) =>
    join(temporary, `${count}.${kind}`),
  );
  if (!script || !output || !summary) throw new Error("no names for files");
  writeFileSync(script, step.run ?? "");
  for (const file of [output, summary]) writeFileSync(file, "");
  const env = Object.entries(step.env ?? {}).map(
    ([name, value]) => [name, evaluated(value, given)] as const,
  );
  const cwd = join(workspace, given["working-directory"] ?? ".");
  const bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", script];
  const result = ran(cwd, bash, {
    ...Object.fromEntries(env),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temporary,
  });
  const lines = readFileSync(output, "utf8").split("\n").slice(0, -1);
  return {
    ...result,
    outputs: outputsIn(lines),
    summary: readFileSync(summary, "utf8"),
  };
}

function outputsIn(lines: readonly string[]): Readonly<Record<string, string>> {
  const pairs = lines.map((line): [string, string] => {
    const [name = "", ...value] = line.split("=");
    return [name, value.join("=")];
  });
  return Object.fromEntries(pairs);
}

function defaults(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, input]) => [name, input.default]),
  );
}

function evaluated(
  text: string,
  inputs: Readonly<Record<string, string>>,
): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    if (expression === "github.action_path") return actionPath;
    const value = inputs[expression.replace(/^inputs\./, "")];
    if (value === undefined) throw new Error(`${expression} is not known`);
    return value;
  });
}
