import { describe, expect, test } from "vitest";
import { deploymentsIn, onlyDeploymentIn, shown } from "./project.ts";

/** The timeout that a configuration file sets. */
async function timeoutOf(code: string): Promise<string> {
  const files = { "gunicorn.conf.py": code };
  const { timeoutSeconds } = await onlyDeploymentIn(files);
  return shown(timeoutSeconds).replace(" gunicorn.conf.py:", " line ");
}

const OS = "import os\n";

test.each([
  ["timeout = 120", "120 line 1"],
  ["\n\ntimeout: int = 120", "120 line 3"],
  ["timeout = 2 * 60", "120 line 1"],
  ["timeout = (60 + 5) // 2", "32 line 1"],
  ["timeout = 0x1e", "30 line 1"],
  ["timeout = 1_000", "1000 line 1"],
  ["LONG = 90\ntimeout = LONG", "90 line 2"],
  ["timeout = 5\ntimeout = 6", "6 line 2"],
  ['timeout = "45"', "45 line 1"],
  ["timeout = int(60 * 1.5)", "90 line 1"],
  ["timeout = max(30, 45)", "45 line 1"],
  ["def seconds():\n    return 75\ntimeout = seconds()", "75 line 3"],
  ["def seconds(n=2):\n    return n * 10\ntimeout = seconds(4)", "40 line 3"],
  ["workers, timeout = 2, 80", "80 line 1"],
  ["a = timeout = 77", "77 line 1"],
])("a constant: %j", async (code, expected) => {
  expect(await timeoutOf(code)).toBe(expected);
});

describe("the environment is not that of the scan", () => {
  test.each([
    [
      'timeout = int(os.environ.get("TIMEOUT", 60))',
      "60 line 2 (the default of $TIMEOUT)",
    ],
    [
      'timeout = int(os.getenv("TIMEOUT", "60"))',
      "60 line 2 (the default of $TIMEOUT)",
    ],
    [
      'timeout = int(os.environ.get("TIMEOUT") or 60)',
      "60 line 2 (the default of $TIMEOUT)",
    ],
    [
      'timeout = int(os.environ["TIMEOUT"])',
      "unknown line 2: it is taken from $TIMEOUT, which has no default",
    ],
    [
      'if "TIMEOUT" in os.environ:\n    timeout = int(os.environ["TIMEOUT"])\nelse:\n    timeout = 50',
      "50 line 5 (one of several values)",
    ],
    [
      'try:\n    timeout = int(os.environ["TIMEOUT"])\nexcept KeyError:\n    timeout = 50',
      "50 line 5 (one of several values)",
    ],
  ])("%j", async (code, expected) => {
    expect(await timeoutOf(OS + code)).toBe(expected);
  });

  test("names for os.environ are followed", async () => {
    const code =
      'from os import environ as e\nget = e.get\ntimeout = get("T", 20)';
    expect(await timeoutOf(code)).toBe("20 line 3 (the default of $T)");
  });

  test("python-decouple reads the environment, too", async () => {
    const code =
      'from decouple import config\ntimeout = config("T", default=25, cast=int)';
    expect(await timeoutOf(code)).toBe("25 line 2 (the default of $T)");
  });
});

describe("conditionals give alternatives, the shortest first", () => {
  test.each([
    [
      'timeout = 300 if os.environ.get("DEV") else 60',
      "60 or 300 line 2 (one of several values)",
    ],
    [
      'timeout = 30\nif os.environ.get("DEV"):\n    timeout = 0',
      "30 or 0 line 2 (one of several values)",
    ],
    [
      "DEV = False\nif DEV:\n    timeout = 0\nelse:\n    timeout = 40",
      "40 line 6",
    ],
    ["timeout = 20\nif True:\n    timeout = 70", "70 line 4"],
  ])("%j", async (code, expected) => {
    expect(await timeoutOf(OS + code)).toBe(expected);
  });
});

test.each([
  "import multiprocessing\nworkers = multiprocessing.cpu_count() * 2 + 1",
  "from multiprocessing import cpu_count\nworkers = cpu_count() * 2 + 1",
  "import os\nworkers = (os.cpu_count() or 1) + 1",
  "import os\nworkers = min(len(os.sched_getaffinity(0)), 8)",
])("what depends on the machine is unknown: %j", async (code) => {
  const { workers } = await onlyDeploymentIn({ "gunicorn.conf.py": code });
  expect(shown(workers)).toMatch(/it depends on the number of CPUs$/);
});

test("every setting that matters is read", async () => {
  const deployment = await onlyDeploymentIn({
    "gunicorn.conf.py": [
      'worker_class = "gevent"',
      "workers = 3",
      "threads = 2",
      "graceful_timeout = 20",
      "keepalive = 65",
      "max_requests = 1000",
      "max_requests_jitter = 100",
      'worker_tmp_dir = "/dev/shm"',
      'bind = ["0.0.0.0:8000", "unix:/run/app.sock"]',
      "preload_app = True",
      'wsgi_app = "shop:create_app()"',
      "worker_connections = 50",
    ].join("\n"),
  });
  expect(deployment.workerKind).toBe("gevent");
  expect(deployment.application).toBe("shop:create_app()");
  expect(
    [
      ...[deployment.workerClass, deployment.workers, deployment.threads],
      ...[deployment.gracefulTimeoutSeconds, deployment.keepaliveSeconds],
      ...[deployment.maxRequests, deployment.maxRequestsJitter],
      ...[deployment.workerTmpDir, deployment.binds, deployment.preload],
      deployment.workerConnections,
    ].map((setting) => shown(setting).replace("gunicorn.conf.py:", "")),
  ).toEqual([
    ...["gevent 1", "3 2", "2 3", "20 4", "65 5", "1000 6", "100 7"],
    ...["/dev/shm 8", "0.0.0.0:8000,unix:/run/app.sock 9", "true 10", "50 12"],
  ]);
});

test("a worker class may be a class", async () => {
  const code =
    "from uvicorn.workers import UvicornWorker\nworker_class = UvicornWorker";
  const deployment = await onlyDeploymentIn({ "gunicorn.conf.py": code });
  expect(deployment.workerClass.value).toBe("uvicorn.workers.UvicornWorker");
  expect(deployment.workerKind).toBe("uvicorn");
});

test("values of other modules of the project are followed", async () => {
  const { timeoutSeconds, threads } = await onlyDeploymentIn({
    "gunicorn.conf.py":
      "from settings import SECONDS\nfrom defaults import *\ntimeout = SECONDS",
    "settings.py": "SECONDS = 33",
    "defaults.py": "threads = 4",
  });
  expect(shown(timeoutSeconds)).toBe(
    "33 gunicorn.conf.py:3 (imported from settings.py)",
  );
  expect(shown(threads)).toBe(
    "4 gunicorn.conf.py:2 (imported from defaults.py)",
  );
});

describe("trouble is told with its line, and the rest is read", () => {
  test.each([
    [
      'workers = 2\ntimeout = "30"',
      "Line 2: `timeout` is a string, which Gunicorn reads as the number 30. Write it without quotes.",
    ],
    [
      "timeout = -1",
      "Line 1: Gunicorn does not start with this value of `timeout`: it must not be negative. Write one, e.g. 30.",
    ],
    [
      "timeout = 30.0",
      "Line 1: Gunicorn does not start with this value of `timeout`: it must be a whole number. Write one, e.g. 30.",
    ],
    [
      "timeout = None",
      "Line 1: Gunicorn does not start with this value of `timeout`: it must be a whole number. Write one, e.g. 30.",
    ],
    [
      "workers = 2\ntimeout = = 3",
      "Line 2: Gunicorn does not start with this file, since it does not parse; its settings were read as far as it does. Correct the syntax error.",
    ],
  ])("%j", async (code, message) => {
    const { notices } = await deploymentsIn({ "gunicorn.conf.py": code });
    expect(notices).toEqual([
      { kind: "deployment", path: "gunicorn.conf.py", message },
    ]);
  });
});

test("names that Gunicorn ignores, and those of the file's own", async () => {
  const { config } = await onlyDeploymentIn({
    "gunicorn.conf.py": [
      "workers = 2",
      "TIMEOUT = 90",
      "keep_alive = 5",
      "worker_calss = 'gevent'",
      "PORT = 8000",
      "THREADS = 4",
      "threads = THREADS",
    ].join("\n"),
  });
  expect(
    config?.troubles.map(
      (trouble) =>
        trouble.kind === "ignored-name" &&
        `${trouble.name}:${trouble.source.line} ${String(trouble.meant)}`,
    ),
  ).toEqual([
    "TIMEOUT:2 timeout",
    "keep_alive:3 keepalive",
    "worker_calss:4 worker_class",
  ]);
});

test("what the hooks call is told by their names", async () => {
  const { config } = await onlyDeploymentIn({
    "gunicorn.conf.py":
      "import faulthandler as f\ntimeout = 30\ndef post_worker_init(worker):\n    f.enable()\n",
  });
  expect(config?.defines.has("post_worker_init")).toBe(true);
  expect(config?.callsOf.get("post_worker_init")).toEqual([
    "faulthandler.enable",
  ]);
});

test("a module that only has Gunicorn in its name is no configuration", async () => {
  const { deployments } = await deploymentsIn({
    "shop/gunicorn_metrics.py": "def report():\n    return 1\n",
  });
  expect(deployments).toEqual([]);
});
