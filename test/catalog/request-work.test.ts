import { expect, test } from "vitest";
import type { Api } from "../../src/catalog/api.ts";
import { CPU } from "../../src/catalog/cpu/cpu.ts";
import { LOCKS } from "../../src/catalog/locks.ts";
import { SUBPROCESSES } from "../../src/catalog/subprocesses.ts";
import { WAITS } from "../../src/catalog/waits.ts";
import { cpuWorkInRoute } from "../../src/rules/cpu-work-in-route.ts";
import { lockWithoutTimeout } from "../../src/rules/lock-without-timeout.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { subprocessWithoutTimeout } from "../../src/rules/subprocess-without-timeout.ts";
import { waitWithoutTimeout } from "../../src/rules/wait-without-timeout.ts";
import { findingsIn, linesOf } from "../rules/harness.ts";

const FAMILIES: readonly (readonly [string, Rule, readonly Api[]])[] = [
  ["subprocess", subprocessWithoutTimeout, SUBPROCESSES],
  ["lock", lockWithoutTimeout, LOCKS],
  ["wait", waitWithoutTimeout, WAITS],
  ["cpu", cpuWorkInRoute, CPU],
];

/** A route for each row, in a loop, so that rows count that are cheap once; `*` stands for any name. */
function routes(
  apis: readonly Api[],
  given: (api: Api) => string,
): { readonly text: string; readonly lines: readonly string[] } {
  const calls = apis.map((api) => ({
    path: api.name.replaceAll("*", "Thing"),
    arguments: given(api),
  }));
  const modules = calls.map(({ path }) => {
    const made = path.split("(")[0] ?? path;
    return made.slice(0, made.lastIndexOf("."));
  });
  const lines = [
    "import flask",
    "app = flask.Flask(__name__)",
    ...[...new Set(modules)].map((module) => `import ${module}`),
    ...calls.flatMap((call, index) => [
      `@app.get("/${String(index)}")`,
      `def route_${String(index)}():`,
      "    for x in range(9):",
      `        ${call.path}(${call.arguments})`,
    ]),
  ];
  return { text: lines.join("\n") + "\n", lines };
}

async function foundIn(rule: Rule, code: ReturnType<typeof routes>) {
  const findings = await findingsIn(rule, code.text);
  return [...new Set(linesOf(code.text, findings))].map((line) =>
    code.lines[line - 1]?.trim(),
  );
}

test.each(FAMILIES)(
  "every row of %s is found in a route",
  async (_, rule, apis) => {
    const code = routes(apis, () => "");
    const expected = apis.map(
      ({ name }) => `${name.replaceAll("*", "Thing")}()`,
    );
    expect(await foundIn(rule, code)).toEqual(expected);
  },
);

test.each(FAMILIES)(
  "every row of %s is clean with its timeout",
  async (_, rule, apis) => {
    const bounded = apis.filter(({ timeout }) => timeout !== null);
    const code = routes(
      bounded,
      ({ timeout }) => `${timeout?.keyword ?? ""}=5`,
    );
    expect(await foundIn(rule, code)).toEqual([]);
  },
);

test.each(FAMILIES)(
  "every row of %s returns at once when it is told so",
  async (_, rule, apis) => {
    const immediate = apis.filter(
      ({ unlessFalse }) => unlessFalse !== undefined,
    );
    const code = routes(
      immediate,
      ({ unlessFalse }) => `${unlessFalse?.keyword ?? ""}=False`,
    );
    expect(await foundIn(rule, code)).toEqual([]);
  },
);
