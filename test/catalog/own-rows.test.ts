import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { Api } from "../../src/catalog/api.ts";
import { httpCallWithoutTimeout } from "../../src/rules/http-call-without-timeout.ts";
import { scan } from "../../src/scan.ts";
import { plainSettings } from "../../src/settings/settings.ts";

/** Rows as `[tool.hanglint]` gives them. */
const FETCH: Api = {
  name: "corp.http.fetch",
  family: "http",
  timeout: { keyword: "limit", position: 1, unit: "seconds", shape: "number" },
  withoutTimeout: { kind: "forever" },
  none: "forever",
  zero: "ends",
  attempts: 1,
  gevent: "yields",
  documentation: "",
  checked: "pyproject.toml",
};
const CLIENT: Api = { ...FETCH, name: "corp.http.Client().get" };

async function linesIn(
  code: string,
  apis: readonly Api[],
  bounded: readonly string[],
): Promise<number[]> {
  const rules = [httpCallWithoutTimeout];
  const settings = plainSettings(rules.map(({ info }) => info));
  const cwd = resolve("/application");
  const { findings } = await scan({
    cwd,
    paths: [],
    ignore: "respect",
    rules,
    settingsAt: () => ({ ...settings, apis, bounded }),
    overlay: new Map([[resolve(cwd, "shop/views.py"), Buffer.from(code)]]),
  });
  return findings.map(
    ({ span }) => code.slice(0, span.start).split("\n").length,
  );
}

const CODE = `import requests
from corp import http
from corp.http import Client, fetch

fetch("u")
fetch("u", 5)
fetch("u", limit=None)
http.fetch("u", limit=5)
Client("u").get("/")
Client("u").get("/", limit=5)
requests.get("u")

def ping():
    return requests.get("u")
`;

test("rows of the project's own clients are judged like hanglint's", async () => {
  expect(await linesIn(CODE, [], [])).toEqual([11, 14]);
  expect(await linesIn(CODE, [FETCH, CLIENT], [])).toEqual([5, 7, 9, 11, 14]);
});

test("what is known to be bounded is not found, nor what stands in it", async () => {
  const bounded = ["corp.http.fetch", "requests.get"];
  expect(await linesIn(CODE, [FETCH, CLIENT], bounded)).toEqual([9]);
  expect(await linesIn(CODE, [], ["shop.views.ping"])).toEqual([11]);
});

test("a row may be about a function of the project", async () => {
  const code = `def load(address, limit=None):
    return open(address)

load("u")
load("u", limit=5)
`;
  const row = { ...FETCH, name: "shop.views.load" };
  expect(await linesIn(`import shop.views\n${code}`, [row], [])).toEqual([5]);
});
