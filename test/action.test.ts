import { expect, test } from "vitest";
import { readActionFile } from "./action-file.ts";

const { inputs, steps } = readActionFile();

test("no expression is pasted into a script", () => {
  const scripts = steps.flatMap(({ run }) => run ?? []);
  expect(scripts).toHaveLength(2);
  for (const script of scripts) expect(script).not.toContain("${{");
});

test("every script says its shell, as composite actions must", () => {
  for (const { run, shell } of steps) {
    expect(shell).toBe(run === undefined ? undefined : "bash");
  }
});

test("every input is used and has a default", () => {
  const text = JSON.stringify(steps);
  for (const [name, input] of Object.entries(inputs)) {
    expect(text).toContain(`inputs.${name}`);
    expect(input.default).toEqual(expect.any(String));
  }
});
