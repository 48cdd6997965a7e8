import { expect, test } from "vitest";
import { clientWithoutTimeout } from "../../src/rules/client-without-timeout.ts";
import { httpCallWithoutTimeout } from "../../src/rules/http-call-without-timeout.ts";
import { sleepInRoute } from "../../src/rules/sleep-in-route.ts";
import { findingsIn } from "./harness.ts";

const FLASK = "from flask import Flask\napp = Flask(__name__)\n";

test.each([
  [
    'import requests\nrequests.get("u")\n',
    "`requests.get` has no timeout: a request that gets here can hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default).",
  ],
  [
    `import requests\n${FLASK}@app.post("/reports")\ndef create():\n    requests.get("u", timeout=None)\n`,
    "`requests.get` is given `timeout=None`, which is no timeout: `POST /reports` can hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default).",
  ],
  [
    'import requests\nrequests.get("u", timeout=(\n    3, None))\n',
    "`requests.get` is given `timeout=( 3, None)`, which is no timeout: a request that gets here can hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default).",
  ],
  [
    'import requests\ndef fetch(url, timeout=None):\n    requests.get(url, timeout=timeout)\nfetch("u")\n',
    "`requests.get` gets no timeout from `fetch()`: a request that gets here can hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default).",
  ],
  [
    'from urllib.request import urlretrieve\nif __name__ == "__main__":\n    urlretrieve("u")\n',
    '`urllib.request.urlretrieve` takes no timeout: it can wait forever, though no request waits for it (under `if __name__ == "__main__"`).',
  ],
])("HL101 says what, then what it does: %j", async (code, message) => {
  const findings = await findingsIn(httpCallWithoutTimeout, code);
  expect(findings.map((finding) => finding.message)).toEqual([message]);
});

test.each([
  [
    'import smtplib\nsmtplib.SMTP("h")\n',
    "`smtplib.SMTP` has no timeout: a request that gets here can hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default).",
  ],
  [
    `import redis\n${FLASK}store = redis.from_url(app.config["REDIS"])\n@app.get("/x")\ndef x():\n    return store.get("x")\n`,
    "`redis.from_url` has no `socket_timeout`, unless its address holds one: `GET /x` can hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default).",
  ],
  [
    "import pymongo\npymongo.MongoClient(socketTimeoutMS=None)\n",
    "`pymongo.MongoClient` is given `socketTimeoutMS=None`, which is no timeout: a request that gets here can hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default).",
  ],
  [
    "import pycurl\npycurl.Curl().perform()\n",
    "`pycurl.Curl().perform` has no timeout: a request that gets here can hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default).",
  ],
  [
    'import feedparser\nfeedparser.parse("https://u")\n',
    "`feedparser.parse` takes no timeout: a request that gets here can hold this sync worker until Gunicorn kills it after 30 s (Gunicorn's default).",
  ],
])("HL102 says what, then what it does: %j", async (code, message) => {
  const findings = await findingsIn(clientWithoutTimeout, code);
  expect(findings.map((finding) => finding.message)).toEqual([message]);
});

test("the trace leads from the route to the use, and on to where the client is made", async () => {
  const code = `import redis\n${FLASK}store = redis.Redis()\n@app.get("/x")\ndef x():\n    return store.get("x")\n`;
  const [finding] = await findingsIn(clientWithoutTimeout, code);
  expect(finding?.trace.map(({ message }) => message)).toEqual([
    "`GET /x` enters `x`",
    "calls `store.get`",
    "`redis.Redis` waits without a timeout",
  ]);
});

test.each([
  [
    "5",
    "`time.sleep` in a request: `GET /x` holds this sync worker for 5 s, and nobody else is served by it meanwhile.",
  ],
  [
    "45",
    "`time.sleep` in a request: `GET /x` sleeps for 45 s, and Gunicorn kills this sync worker after 30 s (Gunicorn's default).",
  ],
  [
    "app.config['PAUSE']",
    "`time.sleep` in a request: `GET /x` holds this sync worker for a time that is computed, and nobody else is served by it meanwhile.",
  ],
])("HL302 says how long: %s", async (seconds, message) => {
  const code = `import time\n${FLASK}@app.get("/x")\ndef x():\n    time.sleep(${seconds})\n`;
  const findings = await findingsIn(sleepInRoute, code);
  expect(findings.map((finding) => finding.message)).toEqual([message]);
});

test("the trace leads from the route to the call", async () => {
  const code = `import requests\n${FLASK}@app.get("/x")\ndef x():\n    return fetch()\ndef fetch():\n    return requests.get("u")\n`;
  const [finding] = await findingsIn(httpCallWithoutTimeout, code);
  expect(finding?.trace.map(({ message }) => message)).toEqual([
    "`GET /x` enters `x`",
    "calls `fetch`",
    "`requests.get` waits without a timeout",
  ]);
  expect(finding?.routes).toMatchObject([
    { methods: ["GET"], path: "/x", handler: "shop.views.x" },
  ]);
});
