import { expect, test } from "vitest";
import { junit } from "../../src/report/junit.ts";
import { PLAIN } from "./context.ts";
import { callFinding, placeOf, scanOf, sourceOf } from "./build.ts";

test("nothing that comes from a source ends an attribute or an element", () => {
  const source = sourceOf('a"&<b>.py', "requests.get(u)\n");
  const message = "`\u0000]]>\u001b` & '<x>' \"y\"";
  const finding = callFinding(placeOf(source, "requests.get(u)"), { message });
  const text = junit(scanOf([source], [finding]), PLAIN);
  expect(text).toContain('<testsuite name="a&quot;&amp;&lt;b&gt;.py" tests=');
  expect(text).toContain(
    "message=\"'␀]]&gt;␛' &amp; '&lt;x&gt;' &quot;y&quot;\">",
  );
});

test("notes pass, all else fails, and the sums agree", () => {
  const source = sourceOf("a.py", "requests.get(u)\n");
  const call = placeOf(source, "requests.get(u)");
  const findings = (["error", "warning", "note"] as const).map((level) =>
    callFinding(call, { level }),
  );
  const text = junit(scanOf([source], findings), PLAIN);
  expect(text.match(/<failure type="\w+"/g)).toEqual([
    '<failure type="error"',
    '<failure type="warning"',
  ]);
  const sums = 'tests="3" failures="2" errors="0"';
  expect(text.split(sums)).toHaveLength(3);
});
