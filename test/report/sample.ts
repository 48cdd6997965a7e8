import type { ScanResult } from "../../src/findings/scan-result.ts";
import {
  callFinding,
  insertAfter,
  placeOf,
  scanOf,
  SLEEP_RULE,
  sourceOf,
} from "./build.ts";

/** Hand-built scan results, one for each thing that a report must get right. */
export const SAMPLES = {
  "no-findings": scanOf([], []),
  "route-and-trace": routeAndTrace(),
  "levels-without-route": levelsWithoutRoute(),
  "multi-line-call": multiLineCall(),
  characters: characters(),
  "odd-path": oddPath(),
  "carriage-returns": carriageReturns(),
  suppressed: suppressed(),
  notices: notices(),
  "two-edits": twoEdits(),
  "whole-lines": wholeLines(),
} satisfies Record<string, ScanResult>;

function routeAndTrace(): ScanResult {
  const views = sourceOf(
    "app/views.py",
    `from flask import Blueprint

from app.clients import fetch_rates

bp = Blueprint("reports", __name__)


@bp.post("/reports")
def create_report():
    rates = fetch_rates("EUR")
    return render(rates)
`,
  );
  const clients = sourceOf(
    "app/clients.py",
    `import requests


def fetch_rates(currency):
    # the bank's service is slow at month's end
    response = requests.get(f"https://rates.example.com/{currency}")
    return response.json()
`,
  );
  const call = placeOf(
    clients,
    'requests.get(f"https://rates.example.com/{currency}")',
  );
  const handler = placeOf(views, "create_report");
  const finding = callFinding(call, {
    level: "error",
    message:
      "`requests.get` has no timeout: `POST /api/reports` can hold this sync worker until Gunicorn kills it after 30 s (Procfile:1)",
    within: "app.clients.fetch_rates",
    routes: [
      {
        methods: ["POST"],
        path: "/api/reports",
        handler: "app.views.create_report",
        at: handler,
      },
      {
        methods: ["GET", "POST"],
        path: "/api/reports/<int:id>",
        handler: "app.views.create_report",
        at: handler,
      },
    ],
    moreRoutes: 3,
    trace: [
      { ...handler, message: "`POST /api/reports` enters `create_report`" },
      {
        ...placeOf(views, 'fetch_rates("EUR")'),
        message: "`create_report` calls `fetch_rates`",
      },
      { ...call, message: "`fetch_rates` calls `requests.get`" },
    ],
    fixes: [
      {
        title: "Add `timeout=(3.05, 25)`",
        applicability: "unsafe",
        edits: [insertAfter(clients, '{currency}"', ", timeout=(3.05, 25)")],
      },
    ],
  });
  return scanOf([views, clients], [finding]);
}

function levelsWithoutRoute(): ScanResult {
  const jobs = sourceOf(
    "jobs.py",
    "import requests, time\nrequests.get(URL)\ntime.sleep(5)",
  );
  const { summary } = scanOf([], []);
  return scanOf(
    [jobs],
    [
      callFinding(placeOf(jobs, "requests.get(URL)"), { within: "jobs" }),
      callFinding(placeOf(jobs, "time.sleep(5)"), {
        code: SLEEP_RULE.code,
        name: SLEEP_RULE.name,
        level: "note",
        confidence: "low",
        message: "`time.sleep` waits 5 s.\nNo route is known to reach it.",
        within: "jobs",
        callee: "time.sleep",
        fixes: [
          {
            title: "Schedule the rest with a queue",
            applicability: "display",
            edits: [{ ...placeOf(jobs, "time.sleep(5)"), text: "later(5)" }],
          },
        ],
      }),
    ],
    { summary: { ...summary, testFilesSkipped: 42 } },
  );
}

function multiLineCall(): ScanResult {
  const source = sourceOf(
    "app/send.py",
    `def send(url, rows):
    if rows:
        requests.post(
            url,
            json=rows,
        )
    return len(rows)
`,
  );
  const call = `requests.post(
            url,
            json=rows,
        )`;
  return scanOf(
    [source],
    [
      callFinding(placeOf(source, call), {
        fixes: [
          {
            title: "Add `timeout=(3.05, 25)`",
            applicability: "unsafe",
            edits: [
              insertAfter(
                source,
                "json=rows,",
                "\n            timeout=(3.05, 25),",
              ),
            ],
          },
        ],
      }),
    ],
  );
}

function characters(): ScanResult {
  const source = sourceOf(
    "app/ü.py",
    [
      "def f(session):",
      '\tif True:\tlog("é e\u0301 🐢 漢字 👩‍💻 ❤️ ﾊﾝ");\tsession.get("naïve 🐢")\t# end',
      '\tx = "\u001b[31m \u202e \u0000"; session.get(u)',
      `\ty = "${"long ".repeat(60)}"; session.get(v, "${"tail ".repeat(60)}")`,
      "",
    ].join("\n"),
  );
  return scanOf(
    [source],
    [
      callFinding(placeOf(source, 'session.get("naïve 🐢")')),
      callFinding(placeOf(source, "session.get(u)"), {
        message: "`\u001b[31m` stays \u202e harmless.",
      }),
      callFinding(placeOf(source, "session.get(v")),
    ],
  );
}

function oddPath(): ScanResult {
  const source = sourceOf(
    "my app/100% #1/naïve 漢.py",
    "import requests\n\nrequests.get(u)\n",
  );
  return scanOf(
    [source],
    [
      callFinding(placeOf(source, "requests.get(u)"), {
        message: "`requests.get` in `/users/{id}`, see [handlers](1).",
      }),
    ],
  );
}

function carriageReturns(): ScanResult {
  const crlf = sourceOf(
    "crlf.py",
    'import requests\r\n\r\ndef f():\r\n    return requests.get(\r\n        "a"\r\n    )\r\n',
    '\ufeffimport requests\r\n\r\ndef f():\r\n    return requests.get(\r\n        "a"\r\n    )\r\n',
  );
  const cr = sourceOf("cr.py", "import requests\rrequests.get(u)\r");
  const call = 'requests.get(\r\n        "a"\r\n    )';
  return scanOf(
    [crlf, cr],
    [
      callFinding(placeOf(cr, "requests.get(u)")),
      callFinding(placeOf(crlf, call), {
        fixes: [
          {
            title: "Add `timeout=(3.05, 25)`.",
            applicability: "safe",
            edits: [
              insertAfter(crlf, '"a"', ",\r\n        timeout=(3.05, 25)"),
            ],
          },
        ],
      }),
    ],
  );
}

function suppressed(): ScanResult {
  const source = sourceOf(
    "app.py",
    "requests.get(a)  # noqa: S113\nrequests.get(b)\nrequests.get(c)\n",
  );
  return scanOf(
    [source],
    [
      callFinding(placeOf(source, "requests.get(a)"), {
        suppressed: { kind: "comment", because: "noqa: S113" },
      }),
      callFinding(placeOf(source, "requests.get(b)")),
      callFinding(placeOf(source, "requests.get(c)"), {
        suppressed: { kind: "baseline", because: "hanglint-baseline.json" },
      }),
    ],
  );
}

function notices(): ScanResult {
  return scanOf([], [], {
    notices: [
      {
        kind: "not-found",
        path: "../else where.py",
        message: "`../else where.py` does not exist. Check the spelling.",
      },
      {
        kind: "syntax-error",
        path: "app/broken file.py",
        message: "Syntax error in line 3. Only the sound parts were scanned.",
      },
      {
        kind: "syntax-error",
        path: "app/other.py",
        message: "Syntax error in line 9. Only the sound parts were scanned.",
      },
      {
        kind: "rule-crashed",
        message: "`sleep-in-route` failed. Please report it.",
      },
    ],
  });
}

/** A fix with two edits far apart in one file, one edit in another, and a second fix that SARIF leaves out. */
function twoEdits(): ScanResult {
  const source = sourceOf(
    "app/shared.py",
    `"""Shared."""
import requests


def f(u):
    return requests.get(u)
`,
  );
  const settings = sourceOf("app/settings.py", "DEBUG = True\n");
  const importLine = placeOf(source, "import requests");
  return scanOf(
    [source, settings],
    [
      callFinding(placeOf(source, "requests.get(u)"), {
        fixes: [
          {
            title: "Add `timeout=TIMEOUT`",
            applicability: "unsafe",
            edits: [
              insertAfter(source, "requests.get(u", ", timeout=TIMEOUT"),
              {
                path: source.path,
                span: {
                  start: importLine.span.end + 1,
                  end: importLine.span.end + 1,
                },
                text: "\nfrom app.settings import TIMEOUT\n",
              },
              insertAfter(settings, "True", "\nTIMEOUT = (3.05, 25)"),
            ],
          },
          {
            title: "Add `timeout=(3.05, 25)`",
            applicability: "safe",
            edits: [
              insertAfter(source, "requests.get(u", ", timeout=(3.05, 25)"),
            ],
          },
        ],
      }),
    ],
  );
}

/** Fixes that delete a line, insert an indented line before another, and change the indentation. */
function wholeLines(): ScanResult {
  const source = sourceOf(
    "app/lines.py",
    `def f(u):
    time.sleep(1)
    with lock:
        requests.get(u)
    if u:
        requests.put(u)
`,
  );
  const startOf = (code: string) => placeOf(source, code).span.start;
  const edit = (start: number, end: number, text: string) => ({
    path: source.path,
    span: { start, end },
    text,
  });
  const fixed = (title: string, ...edits: ReturnType<typeof edit>[]) =>
    ({ title, applicability: "safe", edits }) as const;
  return scanOf(
    [source],
    [
      callFinding(placeOf(source, "time.sleep(1)"), {
        fixes: [
          fixed(
            "Delete the line",
            edit(startOf("    time"), startOf("    with"), ""),
          ),
        ],
      }),
      callFinding(placeOf(source, "requests.get(u)"), {
        fixes: [
          fixed(
            "Move the call out of the lock",
            edit(startOf("    with"), startOf("    with"), "    before(u)\n"),
            edit(
              startOf("        requests.get"),
              startOf("requests.get"),
              "    ",
            ),
          ),
        ],
      }),
      callFinding(placeOf(source, "requests.put(u)"), {
        fixes: [
          fixed(
            "Unwrap the block",
            edit(startOf("    if"), startOf("        requests.put"), ""),
            edit(
              startOf("        requests.put"),
              startOf("requests.put"),
              "    ",
            ),
          ),
        ],
      }),
    ],
  );
}
