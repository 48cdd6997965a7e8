import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { hanglint } from "../cli/hanglint.ts";
import { folderWith } from "../project/temporary-folder.ts";

const wayTo = (way: string): string =>
  fileURLToPath(new URL(`./ways/${way}`, import.meta.url));

describe("as text", () => {
  test("settings with their sources, the ladder, what a stall means, what is missing", async () => {
    const { code, stdout, stderr } = await hanglint(wayTo("nginx"), ["deploy"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(
      [
        "Procfile:1 (web): shop:app",
        "  timeout              120 s  (Procfile:1)",
        "  worker class         sync  (Gunicorn's default)",
        "  workers              1  (Gunicorn's default)",
        "  threads              1  (Gunicorn's default)",
        "  graceful timeout     30 s  (Gunicorn's default)",
        "  keepalive            2 s  (Gunicorn's default)",
        "  max requests         0  (Gunicorn's default)",
        "  max requests jitter  0  (Gunicorn's default)",
        "  worker tmp dir       none  (Gunicorn's default)",
        "  worker connections   1000  (Gunicorn's default)",
        "  preload              false  (Gunicorn's default)",
        "  bind                 127.0.0.1:8000  (Gunicorn's default)",
        "  nginx /              90 s  (nginx/site.conf:4)",
        "  nginx /reports/      300 s  (nginx/site.conf:10)",
        "",
        "  call 100 s < worker 120 s (Procfile:1) does not fit nginx / 90 s (nginx/site.conf:4)",
        "",
        "  waiting in Python, waiting in a C library, computing in Python, computing in C with the GIL: can hold this sync worker until Gunicorn kills it after 120 s (Procfile:1)",
        "",
        "  Missing:",
        "  - Nginx gives up after 90 s (nginx/site.conf:4), not after the worker's timeout of 120 s: the client is gone while the worker goes on.",
        "  - No `max_requests`: a worker is never recycled.",
        "  - No `faulthandler.enable()` in `post_worker_init`: nothing shows where a killed worker was.",
        "",
      ].join("\n"),
    );
  });

  test("several deployments, and which of them judges", async () => {
    const { stdout } = await hanglint(wayTo("."), ["deploy", "compose"]);
    expect(stdout).toMatch(
      /\n4 deployments; the strictest judges the code: compose\/docker-compose\.yml:17 \(admin\)\n$/,
    );
  });

  test("no Gunicorn at all", async () => {
    const cwd = folderWith({ "app.py": "" });
    const { code, stdout } = await hanglint(cwd, ["deploy"]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `No file below ${cwd} shows how Gunicorn is run.\nThe rules assume its defaults: sync workers, timeout 30 s. State your own in [tool.hanglint.deploy].\n`,
    );
  });
});

describe("as JSON", () => {
  async function jsonOf(
    files: Readonly<Record<string, string>>,
    ...more: string[]
  ) {
    const args = ["deploy", "--output-format", "json", ...more];
    const { code, stdout } = await hanglint(folderWith(files), args);
    expect(code).toBe(0);
    const report: unknown = JSON.parse(stdout);
    return report;
  }

  test("defaults have no source, what cannot be known is null with its reason", async () => {
    const report = await jsonOf({
      Procfile: "web: gunicorn -k gevent -w 4 app:app --timeout 120\n",
      "gunicorn.conf.py":
        "import os\nthreads = os.cpu_count()\nkeepalive = int(os.environ.get('K', 5))\n",
    });
    const at = (line: number, start: number, end: number) => ({
      start: { line, column: start },
      end: { line, column: end },
    });
    expect(report).toMatchObject({
      version: 1,
      deployments: [
        {
          name: "Procfile:1 (web)",
          application: "app:app",
          config: "gunicorn.conf.py",
          settings: {
            ...{
              timeout: 120,
              workerClass: "gevent",
              workers: 4,
              threads: null,
            },
            ...{ gracefulTimeout: 30, keepalive: 5, maxRequests: 0 },
            ...{ maxRequestsJitter: 0, workerTmpDir: null },
          },
          sources: {
            timeout: { path: "Procfile", range: at(1, 48, 51) },
            workerClass: { path: "Procfile", range: at(1, 18, 24) },
            workers: { path: "Procfile", range: at(1, 28, 29) },
            threads: { path: "gunicorn.conf.py", range: at(2, 11, 25) },
            gracefulTimeout: null,
            keepalive: { path: "gunicorn.conf.py", range: at(3, 37, 38) },
          },
          unknown: { threads: "it depends on the number of CPUs" },
          notes: { keepalive: "the default of $K" },
          proxies: [],
        },
      ],
    });
  });

  test("no deployment is an empty list", async () => {
    expect(await jsonOf({})).toEqual({
      ...{ version: 1, deployments: [], notices: [] },
    });
  });

  test("[tool.hanglint.deploy] wins over files, and flags over both", async () => {
    const files = {
      Procfile: "web: gunicorn app:app --timeout 120\n",
      "pyproject.toml":
        '[tool.hanglint.deploy]\nworker-class = "gthread"\ntimeout = 60\nproxy-timeout = 55\n',
    };
    expect(await jsonOf(files, "--worker-timeout", "45")).toMatchObject({
      deployments: [
        {
          settings: { timeout: 45, workerClass: "gthread" },
          sources: {
            timeout: null,
            workerClass: {
              path: "pyproject.toml",
              range: { start: { line: 2 } },
            },
          },
          notes: { timeout: "the command line" },
          proxies: [
            {
              kind: "configured",
              timeout: 55,
              source: { path: "pyproject.toml" },
            },
          ],
        },
      ],
    });
  });
});

test("a folder that is not there", async () => {
  const { code, stderr } = await hanglint(folderWith({}), [
    "deploy",
    "nowhere",
  ]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      "error: there is no file or folder nowhere\nhint: name the folder of the project\n",
  });
});

test("what is named is judged by the files above it, up to the working directory", async () => {
  const cwd = folderWith({
    Procfile: "web: gunicorn app:app --timeout 77\n",
    "src/app.py": 'import requests\nrequests.get("x")\n',
  });
  for (const path of ["src", "src/app.py"]) {
    const { stdout } = await hanglint(cwd, ["scan", path, "--no-cache"]);
    expect(stdout).toContain("after 77 s (Procfile:1)");
  }
});
