import { expect, test } from "vitest";
import { statistics } from "../../src/report/statistics.ts";
import { callFinding, placeOf, scanOf, SLEEP_RULE, sourceOf } from "./build.ts";
import { SAMPLES } from "./sample.ts";

test("counts each rule's findings, most first", () => {
  const source = sourceOf("a.py", "requests.get(u)\n");
  const place = placeOf(source, "requests.get(u)");
  const { code, name } = SLEEP_RULE;
  const many = Array.from({ length: 12 }, () =>
    callFinding(place, { code, name }),
  );
  expect(statistics(scanOf([source], [callFinding(place), ...many]))).toBe(
    "  12  HL302  sleep-in-route\n   1  HL101  http-call-without-timeout\n",
  );
});

test("suppressed findings do not count", () => {
  expect(statistics(SAMPLES.suppressed)).toBe(
    "  1  HL101  http-call-without-timeout\n",
  );
});

test("nothing found is nothing printed", () => {
  expect(statistics(SAMPLES["no-findings"])).toBe("");
});
