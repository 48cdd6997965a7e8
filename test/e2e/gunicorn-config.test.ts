import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { hanglint } from "../cli/hanglint.ts";
import { sharedFolder } from "./checkout.ts";
import { installGunicorn, printedConfig } from "./gunicorn.ts";

const folder = sharedFolder();
const gunicorn = installGunicorn(folder);

interface Case {
  readonly args: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** `[server:main]`, which Paste's own servers start Gunicorn by; `gunicorn --paste` passes over it. */
const PASTE = `[app:main]
use = call:app:make

[server:main]
use = egg:gunicorn#main
host = 0.0.0.0
port = 6543
timeout = 90
threads = 3
`;

const CASES: readonly Case[] = [
  { args: "app:app" },
  { args: "app:app --timeout 45 -w 3 --threads 2 --keep-alive 9" },
  { args: "-t45 -w3 app:app" },
  { args: "--time=44 --grace 7 app:app" },
  { args: "app:app --max-requests 5 --max-requests-jitter=2 --preload" },
  { args: "--paste paste.ini", files: { "paste.ini": PASTE } },
  { args: "--paste paste.ini -t 8", files: { "paste.ini": PASTE } },
  { args: "app:app -b 0.0.0.0:1 -b 0.0.0.0:2 --worker-tmp-dir /dev/shm" },
  { args: "app:app", env: { WEB_CONCURRENCY: "6" } },
  { args: "-w 2 app:app", env: { WEB_CONCURRENCY: "6" } },
  { args: "app:app", env: { PORT: "5000" } },
  { args: "app:app -b :1", env: { PORT: "5000" } },
  { args: "app:app", env: { GUNICORN_CMD_ARGS: "--timeout 70 -w 4" } },
  {
    args: "app:app -t 80",
    env: { GUNICORN_CMD_ARGS: "--timeout=70 --threads '3'" },
  },
  {
    args: "app:app",
    files: {
      "gunicorn.conf.py":
        "timeout = 2 * 60\nTIMEOUT = 1\nkeepalive = '8'\nmax_requests = 100\nmax_requests_jitter = max_requests // 10\n",
    },
  },
  {
    args: "app:app -t 3",
    env: { GUNICORN_CMD_ARGS: "-t 2 -w 2" },
    files: { "gunicorn.conf.py": "timeout = 1\nworkers = 1\nthreads = 7\n" },
  },
  {
    args: "-c other.py app:app",
    files: {
      "gunicorn.conf.py": "timeout = 1\n",
      "other.py": "workers = 5\n",
    },
  },
  {
    args: "app:app",
    env: { GUNICORN_CMD_ARGS: "-c other.py" },
    files: {
      "gunicorn.conf.py": "timeout = 1\n",
      "other.py": "graceful_timeout = 5\n",
    },
  },
  {
    args: "-c python:conf.prod app:app",
    files: { "conf/__init__.py": "", "conf/prod.py": "timeout = 61\n" },
  },
  {
    args: "-c file:conf/prod.py app:app",
    files: { "conf/prod.py": "worker_class = 'gthread'\nthreads = 4\n" },
  },
  {
    args: "app:app",
    env: { SECONDS: "33" },
    files: {
      "gunicorn.conf.py":
        "import os\ntimeout = int(os.environ.get('SECONDS', 60))\ngraceful_timeout = int(os.getenv('OTHER', '20'))\nif timeout > 30:\n    keepalive = 3\nelse:\n    keepalive = 4\nbind = f\"0.0.0.0:{os.getenv('P', 8123)}\"\n",
    },
  },
];

const PASTE_CASES: readonly Pick<Case, "files">[] = [
  { files: { "paste.ini": PASTE } },
  {
    files: {
      "paste.ini": PASTE,
      "gunicorn.conf.py": "timeout = 5\nworkers = 4\n",
    },
  },
  {
    files: {
      "paste.ini": `${PASTE}config = other.py\n`,
      "gunicorn.conf.py": "workers = 4\n",
      "other.py": "keepalive = 9\ntimeout = 6\n",
    },
  },
];

// Without Python or an index of packages there is nothing to compare with; on CI that is a failure.
if (gunicorn.kind === "missing") {
  const { because } = gunicorn;
  test.skipIf(process.env["CI"] !== "true")(
    `cannot compare with the real Gunicorn: ${because}`,
    () => {
      throw new Error(because);
    },
  );
} else {
  const { program } = gunicorn;
  describe("what is read is what Gunicorn takes", () => {
    test.each(CASES.map((each, index) => ({ ...each, index })))(
      "$args $env $files",
      async ({ args, env = {}, files = {}, index }) => {
        const cwd = join(folder, `case-${index}`);
        const given = Object.entries(env).map(
          ([name, value]) => `${name}="${value}" `,
        );
        const procfile = `web: ${given.join("")}gunicorn ${args}\n`;
        write(cwd, { ...files, "app.py": APP, Procfile: procfile });
        const command = [program, ...args.split(" "), "--print-config"];
        const printed = printedConfig(cwd, command, env);
        expect(await readBy(cwd)).toEqual(effectiveOf(printed));
      },
    );

    test.each(PASTE_CASES.map((each, index) => ({ ...each, index })))(
      "$files",
      async ({ files = {}, index }) => {
        const cwd = join(folder, `paste-${index}`);
        write(cwd, { ...files, "app.py": APP });
        const expected = await readBy(cwd);
        // As `--print-config` does on a command line, which Paste has none of.
        const ini = files["paste.ini"] ?? "";
        write(cwd, { "paste.ini": `${ini}print_config = true\n` });
        const command = [join(dirname(program), "python"), "-c", SERVE];
        const printed = printedConfig(cwd, command, {});
        expect(expected).toEqual(effectiveOf(printed));
      },
    );
  });
}

const APP = `def app(environ, start_response):
    return []


def make(global_config):
    return app
`;

/** What \`pserve paste.ini\` does. */
const SERVE = `import os
from paste.deploy import loadapp, loadserver
here = {"relative_to": os.getcwd()}
loadserver("config:paste.ini", **here)(loadapp("config:paste.ini", **here))
`;

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What hanglint reads, in Gunicorn's names and as it prints them. */
async function readBy(cwd: string): Promise<Readonly<Record<string, string>>> {
  const args = ["deploy", "--output-format", "json", "--isolated"];
  const { stdout } = await hanglint(cwd, args);
  const report: unknown = JSON.parse(stdout);
  const [first] = listAt(report, "deployments");
  const settings = fieldOf(first, "settings");
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, key]) => {
      const value = fieldOf(settings, key);
      return [name, value === null ? "None" : JSON.stringify(value)];
    }),
  );
}

const NAMES = {
  timeout: "timeout",
  worker_class: "workerClass",
  workers: "workers",
  threads: "threads",
  graceful_timeout: "gracefulTimeout",
  keepalive: "keepalive",
  max_requests: "maxRequests",
  max_requests_jitter: "maxRequestsJitter",
  worker_tmp_dir: "workerTmpDir",
  worker_connections: "workerConnections",
  preload_app: "preload",
  bind: "bind",
} as const;

/** What Gunicorn prints, with the class that it really takes for sync with threads (gunicorn/config.py, `worker_class`). */
function effectiveOf(
  printed: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const threads = Number(printed.get("threads"));
  return Object.fromEntries(
    Object.keys(NAMES).map((name) => {
      const value = printed.get(name) ?? "";
      if (name === "worker_class") {
        return [
          name,
          JSON.stringify(value === "sync" && threads > 1 ? "gthread" : value),
        ];
      }
      if (name === "bind")
        return [name, value.replaceAll("'", '"').replaceAll(", ", ",")];
      if (/^(?:True|False)$/.test(value)) return [name, value.toLowerCase()];
      return [name, /^\d+$|^None$/.test(value) ? value : JSON.stringify(value)];
    }),
  );
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? (Object.entries(value).find(([name]) => name === key)?.[1] ?? null)
    : null;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}
