import { expect, test } from "vitest";
import { nearestName } from "../../src/text/nearest-name.ts";

const NAMES = ["select", "ignore", "extend-select", "include-tests", "exclude"];

test.each([
  ["selct", "select"],
  ["slect", "select"],
  ["esclude", "exclude"],
  ["exlcude", "exclude"],
  ["EXCLUDE", "exclude"],
  ["extended-select", "extend-select"],
  ["include-test", "include-tests"],
  ["timeout", null],
  ["", null],
  ["x", null],
])("%j means %j", (word, name) => {
  expect(nearestName(word, NAMES)).toBe(name);
});
