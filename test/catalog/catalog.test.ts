import { describe, expect, test } from "vitest";
import type { Api } from "../../src/catalog/api.ts";
import { canonicalPath } from "../../src/catalog/aliases.ts";
import { BUILT_IN } from "../../src/catalog/built-in.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { CONNECTIONS } from "../../src/catalog/connections.ts";
import { ENGINES } from "../../src/catalog/engines.ts";
import { HTTP } from "../../src/catalog/http.ts";
import { SLEEP } from "../../src/catalog/sleep.ts";
import { connectionWithoutTimeout } from "../../src/rules/connection-without-timeout.ts";
import { engineWithoutStatementTimeout } from "../../src/rules/engine-without-statement-timeout.ts";
import { httpCallWithoutTimeout } from "../../src/rules/http-call-without-timeout.ts";
import { sleepInRoute } from "../../src/rules/sleep-in-route.ts";
import { findingsIn } from "../rules/harness.ts";

const { lookUp } = createCatalog(BUILT_IN, []);

/** Python that calls an API of the catalog with the arguments given. */
function calling({ name }: Api, given: string): string {
  const path = name.split("(")[0] ?? name;
  const module = path.slice(0, path.lastIndexOf("."));
  return `import ${module}\n\n${name}(${given})\n`;
}

/** How a call waits forever, if it can: by leaving the timeout out, or by switching it off. */
function endless(api: Api): string | null {
  switch (api.withoutTimeout.kind) {
    case "forever":
    case "socket":
      return "";
    case "client":
      // A client whose making has a row of its own is judged there, unless the call switches it off.
      return api.none === "forever" ? "timeout=None" : null;
    case "seconds":
      return api.none === "forever" ? "timeout=None" : null;
  }
}

const rule = httpCallWithoutTimeout;
const waits = HTTP.filter((api) => endless(api) !== null);
const bounded = HTTP.filter((api) => api.timeout !== null);
const placed = HTTP.filter(
  (api) => api.timeout !== null && api.timeout.position !== null,
);
const defaults = HTTP.filter(
  ({ withoutTimeout }) => withoutTimeout.kind === "seconds",
);
const sockets = HTTP.filter(
  ({ withoutTimeout }) => withoutTimeout.kind === "socket",
);

test.each(waits)("$name is found when it can wait forever", async (api) => {
  const code = calling(api, endless(api) ?? "");
  expect(await findingsIn(rule, code)).toHaveLength(1);
});

test.each(bounded)("$name is clean with a timeout", async (api) => {
  expect(await findingsIn(rule, calling(api, "timeout=5"))).toEqual([]);
});

test.each(placed)("$name is clean with a timeout by its place", async (api) => {
  const before = Array.from({ length: api.timeout?.position ?? 0 }, () => "x");
  const code = calling(api, [...before, "5"].join(", "));
  expect(await findingsIn(rule, code)).toEqual([]);
});

test.each(defaults)("$name has a default", async (api) => {
  expect(await findingsIn(rule, calling(api, ""))).toEqual([]);
});

test.each(sockets)("$name is bounded by the sockets' default", async (api) => {
  const code = `import socket\n${calling(api, "")}socket.setdefaulttimeout(5)\n`;
  expect(await findingsIn(rule, code)).toEqual([]);
});

/** Rows whose bound is the client's, and whose client has no row that would be judged instead. */
const byClient = HTTP.filter(
  ({ name, withoutTimeout }) =>
    withoutTimeout.kind === "client" && lookUp(clientOf(name)) === null,
);
const byClientRow = HTTP.filter(
  ({ name, withoutTimeout }) =>
    withoutTimeout.kind === "client" && lookUp(clientOf(name)) !== null,
);
const keepDefault = HTTP.filter(({ none }) => none === "default");
const endlessAtZero = HTTP.filter(({ zero }) => zero === "forever");

/** `urllib3.PoolManager` of `urllib3.PoolManager().request`. */
function clientOf(name: string): string {
  return name.replace(/\(\)\.\w+$/, "");
}

/** The row's call on a client that was made with the arguments given. */
function onClientMadeWith(api: Api, given: string): string {
  return calling(api, "").replace("()", `(${given})`);
}

test.each(byClient)("$name waits as its client was made", async (api) => {
  const findings = await Promise.all(
    ["", "timeout=None", "timeout=5"].map((given) =>
      findingsIn(rule, onClientMadeWith(api, given)),
    ),
  );
  expect(findings.map(({ length }) => length)).toEqual([1, 1, 0]);
});

test.each(byClientRow)("$name is silent, its client is found", async (api) => {
  const disabled = httpTimeoutThatIsNone(api);
  const code = `import httpx, aiohttp\nclient = ${clientOf(api.name)}(timeout=${disabled})\nclient${methodOf(api.name)}()\n`;
  const findings = await findingsIn(rule, code);
  expect(findings.map(({ callee }) => callee)).toEqual([clientOf(api.name)]);
});

function methodOf(name: string): string {
  return name.slice(name.lastIndexOf("."));
}

/** A client's own row says whether a bare None disables it. */
function httpTimeoutThatIsNone({ name }: Api): string {
  return lookUp(clientOf(name))?.none === "default"
    ? "aiohttp.ClientTimeout(total=None)"
    : "None";
}

test.each(keepDefault)("$name keeps its default with None", async (api) => {
  expect(await findingsIn(rule, calling(api, "timeout=None"))).toEqual([]);
});

test.each(endlessAtZero)("$name waits forever with 0", async (api) => {
  expect(await findingsIn(rule, calling(api, "timeout=0"))).toHaveLength(1);
});

test.each(SLEEP)("$name is found in a route", async (api) => {
  const module = api.name.slice(0, api.name.lastIndexOf("."));
  const sleeping = (seconds: number): string =>
    `import flask, ${module}\napp = flask.Flask(__name__)\n@app.get("/")\ndef index():\n    ${api.name}(${seconds})\n`;
  expect(await findingsIn(sleepInRoute, sleeping(1))).toHaveLength(1);
  expect(await findingsIn(sleepInRoute, sleeping(0))).toEqual([]);
});

test.each(ENGINES)(
  "$name is found without a statement timeout",
  async (api) => {
    const rule = engineWithoutStatementTimeout;
    expect(await findingsIn(rule, makingEngine(api, ""))).toHaveLength(1);
    const bound = '{"options": "-c statement_timeout=25000"}';
    const bounded = makingEngine(api, `connect_args=${bound}`);
    expect(await findingsIn(rule, bounded)).toEqual([]);
  },
);

test.each(CONNECTIONS)(
  "$name is found without a statement timeout",
  async (api) => {
    const rule = connectionWithoutTimeout;
    expect(await findingsIn(rule, calling(api, '"shop"'))).toHaveLength(1);
  },
);

/** Python that makes an engine with a URL and one more option. */
function makingEngine(api: Api, option: string): string {
  const url = '"postgresql+psycopg://db/shop"';
  switch (api.name) {
    case "sqlalchemy.engine_from_config":
    case "sqlalchemy.ext.asyncio.async_engine_from_config":
      return calling(api, `{"sqlalchemy.url": ${url}}, ${option}`);
    case "flask_sqlalchemy.SQLAlchemy":
      return `${calling(api, `engine_options=dict(${option})`)}SQLALCHEMY_DATABASE_URI = ${url}\n`;
    default:
      return calling(api, `${url}, ${option}`);
  }
}

describe("the catalog", () => {
  test("has each API once, under its canonical name", () => {
    const names = BUILT_IN.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.map(canonicalPath)).toEqual(names);
  });

  test("gives every row a place that Python has for its timeout", () => {
    for (const { timeout, attempts } of BUILT_IN) {
      expect(attempts).toBeGreaterThanOrEqual(1);
      expect(timeout?.keyword ?? "timeout").toMatch(/^[A-Za-z_]+$/);
      expect(timeout?.position ?? 0).toBeGreaterThanOrEqual(0);
    }
  });

  test("says where each row comes from", () => {
    for (const { documentation, checked } of BUILT_IN) {
      expect(documentation).toMatch(/^https:\/\//);
      expect(checked).toMatch(/\d/);
    }
  });

  test.each([
    ["requests.api.get", "requests.get"],
    ["requests.sessions.session().post", "requests.Session().post"],
    ["requests_cache.CachedSession().get", "requests.Session().get"],
    [
      "urllib.request.build_opener().open",
      "urllib.request.OpenerDirector().open",
    ],
    ["six.moves.urllib.request.urlopen", "urllib.request.urlopen"],
    [
      "urllib3.poolmanager.ProxyManager().request",
      "urllib3.PoolManager().request",
    ],
  ])("knows %s as %s", (spelling, name) => {
    expect(lookUp(spelling)?.name).toBe(name);
  });

  test.each(["requests.exceptions.Timeout", "flask.request.get", "requests"])(
    "knows nothing of %s",
    (path) => {
      expect(lookUp(path)).toBeNull();
    },
  );
});
