import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";
import { settingsSchema } from "../../src/settings/json-schema.ts";

const published = readFileSync(
  new URL("../../hanglint.schema.json", import.meta.url),
  "utf8",
);

test("the published schema is the one that the sources give; `npm run docs` writes it", () => {
  expect(published).toBe(`${JSON.stringify(settingsSchema(), null, 2)}\n`);
});

describe("editors judge as hanglint does", () => {
  const isValid = new Ajv().compile(settingsSchema());

  test.each([
    "",
    `extend = "../hanglint.toml"
    select = ["ALL", "HL1", "http-call-without-timeout"]
    extend-select = ["HL302"]
    ignore = []
    exclude = ["generated/"]
    include-tests = true
    preview = false
    fail-on = "error"
    min-confidence = "medium"
    bounded = ["corp.http.safe_get"]
    [per-file-ignores]
    "scripts/*" = ["HL101"]
    [deploy]
    worker-class = "gthread"
    workers = 2
    threads = 4
    timeout = 60
    graceful-timeout = 30
    keepalive = 5
    proxy-timeout = 29.5
    stop-timeout = 10
    [routes]
    decorators = ["corp.web.endpoint"]
    base-classes = ["corp.web.Handler"]
    [[apis]]
    name = "corp.http.fetch"
    timeout = "timeout"
    [[apis]]
    name = "corp.http.Client().get"
    family = "http"
    timeout = { keyword = "timeout", position = 2, shape = "pair" }
    without-timeout = 60
    none = "default"
    zero = "forever"
    attempts = 3
    gevent = "blocks"
    documentation = "https://corp.example/http"
    [[apis]]
    name = "corp.queue.wait"
    timeout = false
    without-timeout = "socket"`,
  ])("%j is valid", (toml) => {
    expect(isValid(parse(toml))).toBe(true);
  });

  test.each([
    "selct = []",
    "select = 'HL1'",
    "select = ['http call']",
    "fail-on = 'eror'",
    "[deploy]\ntimeout = 30.5",
    "[deploy]\nworker_class = 'sync'",
    "[[apis]]\nname = 'corp get'",
    "[[apis]]\nname = 'corp.get'\ntimeout = 3",
  ])("%j is not", (toml) => {
    expect(isValid(parse(toml))).toBe(false);
  });
});
