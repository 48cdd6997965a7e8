import { expect, test } from "vitest";
import { fingerprintsOf } from "../../src/findings/fingerprint.ts";
import { callFinding, placeOf, sourceOf } from "./build.ts";

const source = sourceOf("a.py", "requests.get(u)\nrequests.get(v)\n");
const first = callFinding(placeOf(source, "requests.get(u)"));
const second = callFinding(placeOf(source, "requests.get(v)"));
const pathOf = ({ path }: { path: string }) => path;

test("is the SHA-256 of rule, path, function, callee and ordinal", () => {
  expect(fingerprintsOf([first], pathOf)).toEqual([
    "59c839c8469bff630e98fac8feae2468813b554e9fc58bedfad9c72fe2d3e410",
  ]);
});

test("calls alike in one function differ, and both survive a move", () => {
  const before = fingerprintsOf([first, second], pathOf);
  const moved = [first, second].map(({ span, ...rest }) => ({
    ...rest,
    span: { start: span.start + 100, end: span.end + 100 },
  }));
  expect(new Set(before).size).toBe(2);
  expect(fingerprintsOf(moved, pathOf)).toEqual(before);
});

test("another path is another fingerprint", () => {
  expect(fingerprintsOf([first], () => "b.py")).not.toEqual(
    fingerprintsOf([first], pathOf),
  );
});
