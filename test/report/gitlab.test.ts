import { expect, test } from "vitest";
import { gitlab } from "../../src/report/gitlab.ts";
import { callFinding, placeOf, scanOf, sourceOf } from "./build.ts";
import { PLAIN } from "./context.ts";

test("every violation has a fingerprint of its own", () => {
  const source = sourceOf("a.py", "requests.get(u); requests.get(v)\n");
  const findings = [
    callFinding(placeOf(source, "requests.get(u)")),
    callFinding(placeOf(source, "requests.get(v)")),
  ];
  const text = gitlab(scanOf([source], findings), PLAIN);
  const fingerprints = text.match(/"fingerprint": "[0-9a-f]{64}"/g) ?? [];
  expect(fingerprints).toHaveLength(2);
  expect(new Set(fingerprints).size).toBe(2);
});
