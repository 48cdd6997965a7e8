import type { Api, Default, TimeoutParameter } from "./api.ts";
import { orAttributes } from "./rows.ts";

const VERBS = ["get", "options", "head", "post", "put", "patch", "delete"];

const forever: Default = { kind: "forever" };
const socketDefault: Default = { kind: "socket" };
const clientDefault: Default = { kind: "client" };

function timeout(
  shape: TimeoutParameter["shape"],
  position: number | null,
): TimeoutParameter {
  return { keyword: "timeout", position, unit: "seconds", shape };
}

/** Rows that differ only in their names. */
function rows(
  names: readonly string[],
  row: Pick<Api, "timeout" | "withoutTimeout" | "documentation" | "checked"> &
    Partial<Pick<Api, "none" | "zero" | "attempts" | "others" | "awaited">>,
): Api[] {
  return names.map((name) => ({
    family: "http",
    none: "forever",
    zero: "ends",
    attempts: 1,
    gevent: "yields",
    ...row,
    name,
  }));
}

/** requests: no default; `Session.request` passes `timeout=None` on, so sockets' default is overridden. */
const requests = [
  ...rows(
    [...VERBS, "request"].map((verb) => `requests.${verb}`),
    {
      timeout: timeout("pair", null),
      withoutTimeout: forever,
      documentation:
        "https://requests.readthedocs.io/en/latest/user/advanced/#timeouts",
      checked: "requests 2.34.2",
    },
  ),
  ...rows(
    [...VERBS, "send"].map((verb) => `requests.Session().${verb}`),
    {
      timeout: timeout("pair", null),
      withoutTimeout: forever,
      documentation:
        "https://requests.readthedocs.io/en/latest/api/#requests.Session",
      checked: "requests 2.34.2",
    },
  ),
  ...rows(["requests.Session().request"], {
    timeout: timeout("pair", 8),
    withoutTimeout: forever,
    documentation:
      "https://requests.readthedocs.io/en/latest/api/#requests.Session.request",
    checked: "requests 2.34.2",
  }),
];

/** OAuth's clients are sessions of requests with methods of their own; all of them take its timeout. */
const oauth = [
  ...rows(["requests.Session().fetch_token"], {
    timeout: timeout("pair", 9),
    withoutTimeout: forever,
    documentation:
      "https://requests-oauthlib.readthedocs.io/en/latest/api.html#requests_oauthlib.OAuth2Session.fetch_token",
    checked: "requests-oauthlib 2.0.0",
  }),
  ...rows(
    [
      "requests.Session().refresh_token",
      "requests.Session().fetch_access_token",
      "requests.Session().fetch_request_token",
    ],
    {
      timeout: timeout("pair", null),
      withoutTimeout: forever,
      documentation:
        "https://requests-oauthlib.readthedocs.io/en/latest/api.html",
      checked: "requests-oauthlib 2.0.0",
    },
  ),
];

const standardLibrary = [
  ...rows(["urllib.request.urlopen", "urllib.request.OpenerDirector().open"], {
    timeout: timeout("number", 2),
    withoutTimeout: socketDefault,
    documentation:
      "https://docs.python.org/3/library/urllib.request.html#urllib.request.urlopen",
    checked: "CPython 3.11.7",
  }),
  ...rows(["urllib.request.urlretrieve"], {
    timeout: null,
    withoutTimeout: socketDefault,
    documentation:
      "https://docs.python.org/3/library/urllib.request.html#urllib.request.urlretrieve",
    checked: "CPython 3.11.7",
  }),
  ...rows(["http.client.HTTPConnection"], {
    timeout: timeout("number", 2),
    others: orAttributes("timeout"),
    withoutTimeout: socketDefault,
    documentation:
      "https://docs.python.org/3/library/http.client.html#http.client.HTTPConnection",
    checked: "CPython 3.11.7",
  }),
  ...rows(["http.client.HTTPSConnection"], {
    // The fifth place until 3.11; from 3.12 it can only be named.
    timeout: timeout("number", 4),
    others: orAttributes("timeout"),
    withoutTimeout: socketDefault,
    documentation:
      "https://docs.python.org/3/library/http.client.html#http.client.HTTPSConnection",
    checked: "CPython 3.11.7",
  }),
];

/** urllib3 tries four times by itself: `Retry(3)` is its default. */
const urllib3 = [
  ...rows(
    [
      "urllib3.PoolManager().request",
      "urllib3.PoolManager().urlopen",
      "urllib3.PoolManager().request_encode_url",
      "urllib3.PoolManager().request_encode_body",
      "urllib3.HTTPConnectionPool().request",
      "urllib3.HTTPConnectionPool().request_encode_url",
      "urllib3.HTTPConnectionPool().request_encode_body",
    ],
    {
      timeout: timeout("number", null),
      withoutTimeout: clientDefault,
      attempts: 4,
      documentation:
        "https://urllib3.readthedocs.io/en/stable/user-guide.html#using-timeouts",
      checked: "urllib3 2.7.0",
    },
  ),
  ...rows(["urllib3.HTTPConnectionPool().urlopen"], {
    timeout: timeout("number", 7),
    withoutTimeout: clientDefault,
    attempts: 4,
    documentation:
      "https://urllib3.readthedocs.io/en/stable/reference/urllib3.connectionpool.html",
    checked: "urllib3 2.7.0",
  }),
  // The function of urllib3 2 has a default of its own; release 1 has none of that name.
  ...rows(["urllib3.request"], {
    timeout: timeout("number", null),
    withoutTimeout: { kind: "seconds", seconds: 3 },
    attempts: 4,
    documentation:
      "https://urllib3.readthedocs.io/en/stable/reference/urllib3.request.html",
    checked: "urllib3 2.7.0",
  }),
];

/** httpx waits 5 s in each phase (connect, read, write, pool). */
const httpx = [
  ...rows(
    [
      ...[...VERBS, "request", "stream"].map((verb) => `httpx.${verb}`),
      "httpx.Client",
    ],
    {
      timeout: timeout("number", null),
      withoutTimeout: { kind: "seconds", seconds: 5 },
      documentation: "https://www.python-httpx.org/advanced/timeouts/",
      checked: "httpx 0.28.1",
    },
  ),
  ...rows(["httpx.AsyncClient"], {
    awaited: "awaited",
    timeout: timeout("number", null),
    withoutTimeout: { kind: "seconds", seconds: 5 },
    documentation: "https://www.python-httpx.org/async/",
    checked: "httpx 0.28.1",
  }),
  ...rows(
    ["httpx.Client()", "httpx.AsyncClient()"].flatMap((client) =>
      [...VERBS, "request", "stream"].map((verb) => `${client}.${verb}`),
    ),
    {
      timeout: timeout("number", null),
      withoutTimeout: clientDefault,
      documentation: "https://www.python-httpx.org/advanced/timeouts/",
      checked: "httpx 0.28.1",
    },
  ),
];

/** aiohttp ends a request after 300 s in total. `ClientSession(timeout=None)` keeps that default. */
const aiohttp = [
  ...rows(["aiohttp.ClientSession"], {
    awaited: "awaited",
    timeout: timeout("client-timeout", null),
    withoutTimeout: { kind: "seconds", seconds: 300 },
    none: "default",
    documentation:
      "https://docs.aiohttp.org/en/stable/client_quickstart.html#timeouts",
    checked: "aiohttp 3.13.2",
  }),
  ...rows(
    [...VERBS, "request"].map((verb) => `aiohttp.ClientSession().${verb}`),
    {
      awaited: "awaited",
      timeout: timeout("client-timeout", null),
      withoutTimeout: clientDefault,
      zero: "forever",
      documentation:
        "https://docs.aiohttp.org/en/stable/client_reference.html#aiohttp.ClientSession.request",
      checked: "aiohttp 3.13.2",
    },
  ),
  ...rows(["aiohttp.request"], {
    awaited: "awaited",
    timeout: timeout("client-timeout", null),
    withoutTimeout: { kind: "seconds", seconds: 300 },
    zero: "forever",
    documentation:
      "https://docs.aiohttp.org/en/stable/client_reference.html#aiohttp.request",
    checked: "aiohttp 3.13.2",
  }),
];

/** HTTP clients. */
export const HTTP: readonly Api[] = [
  ...requests,
  ...oauth,
  ...standardLibrary,
  ...urllib3,
  ...httpx,
  ...aiohttp,
];
