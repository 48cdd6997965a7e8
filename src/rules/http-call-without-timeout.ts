import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import { dedent } from "../text/dedent.ts";
import { reportEndlessWaits } from "./endless-wait.ts";
import type { Rule } from "./rule.ts";

export const httpCallWithoutTimeout: Rule = {
  info: {
    code: "HL101",
    name: "http-call-without-timeout",
    status: "stable",
    summary: "An HTTP call that can wait forever.",
    why: dedent`
      requests, urllib and urllib3 wait without end when no timeout is given; httpx and aiohttp have a default that can
      be switched off. A peer that accepts the connection and never answers then holds the worker: a sync worker serves
      nobody else meanwhile, and Gunicorn kills it with SIGABRT after \`timeout\` seconds (30 by default). The user sees
      a 502, and the next worker runs into the same wait. A thread of a gthread worker is lost for good, and nothing
      is logged.

      What counts is what the call really gets: sessions, wrappers, partials, unpacked dicts, adapters and
      subclasses are followed. \`session.timeout = 5\` and an adapter that only uses \`setdefault\` have no effect.
    `,
    example: {
      bad: dedent`
        import requests
        from flask import Flask

        app = Flask(__name__)


        @app.route("/rates")
        def rates():
            return requests.get("https://rates.example/eur").json()
      `,
      good: dedent`
        import requests
        from flask import Flask

        app = Flask(__name__)


        @app.route("/rates")
        def rates():
            return requests.get("https://rates.example/eur", timeout=(3.05, ${String(patchSeconds(GUNICORN_DEFAULTS))})).json()
      `,
    },
    fixSafety:
      "The fix is unsafe: a peer that is slower than the timeout now raises an exception where the call waited.",
    cwe: [1088],
    references: [
      "https://requests.readthedocs.io/en/latest/user/advanced/#timeouts",
      "https://docs.gunicorn.org/en/stable/settings.html#timeout",
    ],
  },

  check: reportEndlessWaits,
};
