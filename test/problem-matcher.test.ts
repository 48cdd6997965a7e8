import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { hanglint } from "./cli/hanglint.ts";
import { startTask } from "./cli/task.ts";
import { CLIENT, SCRIPT, SERVICE } from "./cli/samples.ts";
import { folderWith } from "./project/temporary-folder.ts";

const readme = readFileSync(
  fileURLToPath(new URL("../README.md", import.meta.url)),
  "utf8",
);

/** The `tasks.json` that the README offers for VS Code. */
const tasks: unknown = JSON.parse(
  /^```json\n(\{\n {2}"version": "2\.0\.0"[^]*?)^```$/m.exec(readme)?.[1] ??
    "null",
);
const CONCISE = ["scan", "--output-format", "concise"];
const WATCH = ["scan", "--watch", "--output-format", "concise"];

test("the README's task runs the scan that its matcher reads", () => {
  expect(tasks).toMatchObject({
    version: "2.0.0",
    tasks: [
      {
        type: "shell",
        command: ["hanglint", ...CONCISE].join(" "),
        problemMatcher: {
          fileLocation: ["relative", "${workspaceFolder}"],
          pattern: {
            ...{ file: 1, line: 2, column: 3 },
            ...{ severity: 4, code: 5, message: 6 },
          },
        },
      },
      {
        type: "shell",
        isBackground: true,
        command: ["hanglint", ...WATCH].join(" "),
        problemMatcher: {
          fileLocation: ["relative", "${workspaceFolder}"],
          pattern: {
            ...{ file: 1, line: 2, column: 3 },
            ...{ severity: 4, code: 5, message: 6 },
          },
          background: { activeOnStart: true },
        },
      },
    ],
  });
  const [once, background] = textsCalled("regexp", tasks);
  expect(background).toBe(once);
});

describe("the README's background matcher", () => {
  const [begins = "$."] = textsCalled("beginsPattern", tasks);
  const [ends = "$."] = textsCalled("endsPattern", tasks);
  const [regexp = "$."] = textsCalled("regexp", tasks);

  /** What VS Code shows after each line of a task: a beginning clears, an end shows what came in between. */
  function shownAfter(lines: readonly string[]): readonly string[][] {
    let collected: string[] = [];
    const shown: string[][] = [];
    let isActive = true;
    for (const line of lines) {
      if (new RegExp(begins).test(line)) {
        collected = [];
        isActive = true;
      } else if (new RegExp(ends).test(line)) {
        if (isActive) shown.push(collected);
        isActive = false;
      } else {
        const match = new RegExp(regexp).exec(line);
        if (match && isActive) collected.push(match.slice(1, 4).join(":"));
      }
    }
    return shown;
  }

  test("shows what each scan of a real task found, and clears it with the next", async () => {
    const folder = folderWith({ "a b/é.py": SERVICE });
    const task = startTask(folder, WATCH);
    await task.until(1);
    writeFileSync(join(folder, "a b/é.py"), CLIENT);
    await task.until(2);
    writeFileSync(join(folder, "hanglint.toml"), "x = 1\n");
    await task.until(3);
    expect(shownAfter(task.lines())).toEqual([
      ["a b/é.py:11:5", "a b/é.py:12:12"],
      ["a b/é.py:5:12"],
      [],
    ]);
  });
});

describe("the README's problem matcher", () => {
  const [source] = textsCalled("regexp", tasks);
  const pattern = new RegExp(source ?? "$.");

  test("reads file, line, column, severity, code and message of concise output", async () => {
    const folder = folderWith({
      "a b/é#%.py": SERVICE,
      "client:2:3.py": CLIENT,
      "script.py": SCRIPT,
    });
    const { stdout } = await hanglint(folder, CONCISE);
    const lines = stdout.trimEnd().split("\n");
    expect(
      lines.map((line) => pattern.exec(line)?.slice(1, 6).join(" ")),
    ).toEqual([
      "a b/é#%.py 11 5 warning HL302",
      "a b/é#%.py 12 12 error HL101",
      "client:2:3.py 5 12 warning HL101",
      "script.py 4 5 note HL101",
    ]);
    for (const line of lines) {
      expect(pattern.exec(line)?.[6]).toBe(line.split(/\[HL\d+\] /)[1]);
    }
  });

  test("reads nothing from other lines", () => {
    for (const line of [
      "",
      "warning: client.py: It does not parse near line 3",
      "error: unknown option '--bogus'",
      "> hanglint scan --output-format concise",
    ]) {
      expect(pattern.test(line)).toBe(false);
    }
  });
});

describe("the matcher for GitHub Actions", () => {
  const file = new URL("../problem-matcher.json", import.meta.url);
  const matchers: unknown = JSON.parse(readFileSync(file, "utf8"));
  const [errors, notes] = textsCalled("regexp", matchers).map(
    (source) => new RegExp(source),
  );

  test("takes each line of concise output once, notes apart: a runner knows no such severity", async () => {
    const folder = folderWith({
      "a b/é#%.py": SERVICE,
      "client:2:3.py": CLIENT,
      "script.py": SCRIPT,
    });
    const { stdout } = await hanglint(folder, CONCISE);
    const matched = stdout
      .trimEnd()
      .split("\n")
      .map((line) => [
        errors?.exec(line)?.slice(1, 6).join(" "),
        notes?.exec(line)?.slice(1, 5).join(" "),
      ]);
    expect(matched).toEqual([
      ["a b/é#%.py 11 5 warning HL302", undefined],
      ["a b/é#%.py 12 12 error HL101", undefined],
      ["client:2:3.py 5 12 warning HL101", undefined],
      [undefined, "script.py 4 5 HL101"],
    ]);
  });

  test("has an owner for each matcher, and gives notes the runner's word", () => {
    const owners = textsCalled("owner", matchers);
    expect(new Set(owners).size).toBe(2);
    expect(textsCalled("severity", matchers)).toEqual(["notice"]);
  });
});

/** The texts that stand under a name anywhere in a value of JSON. */
function textsCalled(name: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    key === name && typeof part === "string" ? [part] : textsCalled(name, part),
  );
}
