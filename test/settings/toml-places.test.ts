import { parse } from "smol-toml";
import { expect, test } from "vitest";
import { tomlPlaces, type Way } from "../../src/settings/toml-places.ts";

const TEXT = `# [not] = "a table"
top = 1 # a = 2
"quoted key" = 'it''s'.trim
[tool.hanglint]
select = [
  "HL1", # ] "HL9",
  "HL2",
]
deploy.timeout = 30
other = { a = "}", b = [1, { c = 2 }] }

[[tool.hanglint.apis]]
name = """
[x]
y = 1"""
[[tool.hanglint.apis]]
name = 'second'
timeout = { keyword = "timeout", position = 2 }
[tool.hanglint.apis.extra]
z = 1979-05-27T07:32:00Z
`.replace(`'it''s'.trim`, `'it"s'`);

test("the sample is TOML", () => {
  expect(Object.keys(parse(TEXT))).toEqual(["top", "quoted key", "tool"]);
});

test.each<[Way, string, string]>([
  [["top"], "top", "1 "],
  [["quoted key"], '"quoted key"', `'it"s'`],
  [["tool", "hanglint", "select", 0], '"HL1"', '"HL1"'],
  [["tool", "hanglint", "select", 1], '"HL2"', '"HL2"'],
  [["tool", "hanglint", "deploy", "timeout"], "deploy.timeout", "30"],
  [["tool", "hanglint", "other", "a"], "a", '"}"'],
  [["tool", "hanglint", "other", "b", 1, "c"], "c", "2 "],
  [["tool", "hanglint", "apis", 0, "name"], "name", '"""\n[x]\ny = 1"""'],
  [["tool", "hanglint", "apis", 1, "name"], "name", "'second'"],
  [["tool", "hanglint", "apis", 1, "timeout", "position"], "position", "2 "],
  [["tool", "hanglint", "apis", 1, "extra", "z"], "z", "1979-05-27T07:32:00Z"],
])("%j stands at its key and value", (way, key, value) => {
  const place = tomlPlaces(TEXT)(way);
  expect(place && TEXT.slice(place.key.start, place.key.end)).toBe(key);
  expect(place && TEXT.slice(place.value.start, place.value.end)).toBe(value);
});

test("what stands in comments and strings has no place", () => {
  const placeOf = tomlPlaces(TEXT);
  expect(["not", "a", "x", "y"].map((key) => placeOf([key]))).toEqual(
    Array(4).fill(null),
  );
});

test("a header tells where a table begins", () => {
  const place = tomlPlaces(TEXT)(["tool", "hanglint"]);
  expect(place?.key.start).toBe(TEXT.indexOf("[tool.hanglint]"));
});
