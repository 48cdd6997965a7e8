import { describe, expect, test } from "vitest";
import { deploymentsIn, onlyDeploymentIn, shown } from "./project.ts";

async function ofCommand(command: string) {
  return onlyDeploymentIn({ Procfile: `web: ${command}\n` });
}

test.each([
  ["gunicorn app:app", "30 default"],
  ["gunicorn app:app --timeout 120", "120 Procfile:1"],
  ["gunicorn app:app --timeout=45", "45 Procfile:1"],
  ["gunicorn -t45 app:app", "45 Procfile:1"],
  ["gunicorn -t 45 app:app", "45 Procfile:1"],
  ["gunicorn --time 44 app:app", "44 Procfile:1"],
  ['gunicorn --timeout "50" app:app', "50 Procfile:1"],
  ["gunicorn app:app --timeout 5 --timeout 6", "6 Procfile:1"],
  [
    "gunicorn app:app --timeout ${TIMEOUT:-65}",
    "65 Procfile:1 (the default of $TIMEOUT)",
  ],
  [
    "gunicorn app:app --timeout=${TIMEOUT-65}",
    "65 Procfile:1 (the default of $TIMEOUT)",
  ],
  [
    "gunicorn app:app --timeout $TIMEOUT",
    "unknown Procfile:1: it is taken from $TIMEOUT, which is not known",
  ],
  [
    "gunicorn app:app $GUNICORN_OPTS",
    "unknown Procfile:1: it is taken from $GUNICORN_OPTS, which is not known",
  ],
  ["gunicorn $APP --timeout 12", "12 Procfile:1"],
  ["GUNICORN_CMD_ARGS='--timeout 70' gunicorn app:app", "70 Procfile:1"],
  ["GUNICORN_CMD_ARGS='-t 70' gunicorn app:app -t 80", "80 Procfile:1"],
  ["OPTS='--timeout 33 -w 2'; gunicorn $OPTS app:app", "33 Procfile:1"],
  ["gunicorn app:app --timeout $((2 * 60 + 5))", "125 Procfile:1"],
  [
    "gunicorn -c missing.py app:app",
    "unknown Procfile:1: `missing.py` is not in the project",
  ],
  ["gunicorn -c missing.py app:app --timeout 9", "9 Procfile:1"],
])("the timeout of %j", async (command, expected) => {
  const { timeoutSeconds } = await ofCommand(command);
  expect(shown(timeoutSeconds)).toBe(expected);
});

test.each([
  ...["poetry run", "uv run --frozen", "pipenv run", "pdm run", "hatch run"],
  ...["newrelic-admin run-program", "ddtrace-run", "exec", "dumb-init --"],
  ...["tini -g --", "opentelemetry-instrument --traces_exporter otlp"],
  ...["env FOO=1", "FOO=1", "nohup", "sudo -u www-data -E", "gosu app"],
  ...["bin/start-nginx", "python manage.py migrate &&", "cd web;"],
  ...["wait-for-it.sh db:5432 -t 30 --", "dockerize -wait tcp://db:5432"],
  ...["/venv/bin/python -u -m", "python3.11 -m", "/opt/venv/bin/../bin/env"],
])("%s in front", async (wrapper) => {
  const { timeoutSeconds } = await ofCommand(
    `${wrapper} gunicorn app:app -t 21`,
  );
  expect(shown(timeoutSeconds)).toBe("21 Procfile:1");
});

test.each([
  ...["sh -c 'gunicorn app:app -t 22'", 'bash -lc "exec gunicorn app -t 22"'],
  ...[
    'eval "gunicorn app:app -t 22"',
    "/bin/sh -ec 'cd x && gunicorn a -t 22'",
  ],
  "su -s /bin/sh www -c 'gunicorn app:app -t 22'",
])("a shell inside: %s", async (command) => {
  const { timeoutSeconds } = await ofCommand(command);
  expect(shown(timeoutSeconds)).toBe("22 Procfile:1");
});

test.each([
  ...["pip install gunicorn", "echo gunicorn app:app", "which gunicorn"],
  ...["gunicorn --version", "gunicorn --check-config app:app"],
  ...["pkill -HUP gunicorn", "command -v gunicorn", "python worker.py"],
])("nothing is started by %s", async (command) => {
  const { deployments } = await deploymentsIn({ Procfile: `web: ${command}` });
  expect(deployments).toEqual([]);
});

describe("the worker class", () => {
  test.each([
    ["-k gevent", "gevent", "gevent"],
    ["--worker-class=eventlet", "eventlet", "eventlet"],
    ["--threads 4", "gthread", "gthread"],
    ["-k sync --threads 4", "gthread", "gthread"],
    ["-k gevent --threads 4", "gevent", "gevent"],
    ["--threads 1", "sync", "sync"],
    [
      "-k uvicorn.workers.UvicornWorker",
      "uvicorn.workers.UvicornWorker",
      "uvicorn",
    ],
    [
      "-k uvicorn_worker.UvicornH11Worker",
      "uvicorn_worker.UvicornH11Worker",
      "uvicorn",
    ],
    [
      "-k geventwebsocket.gunicorn.workers.GeventWebSocketWorker",
      "geventwebsocket.gunicorn.workers.GeventWebSocketWorker",
      "gevent",
    ],
    ["-k egg:gunicorn#gevent", "egg:gunicorn#gevent", "gevent"],
    ["-k shop.workers.Own", "shop.workers.Own", "other"],
  ])("%s", async (flags, workerClass, workerKind) => {
    const deployment = await ofCommand(`gunicorn app:app ${flags}`);
    expect(deployment.workerClass.value).toBe(workerClass);
    expect(deployment.workerKind).toBe(workerKind);
  });
});

test("comments, other processes and several web processes", async () => {
  const { deployments } = await deploymentsIn({
    Procfile: [
      "# web: gunicorn old:app --timeout 1",
      "web: gunicorn app:app -t 40 # not -t 41",
      "worker: celery -A app worker",
      "admin: gunicorn admin:app \\",
      "  -t 50",
    ].join("\n"),
  });
  expect(
    deployments.map(({ name, application, timeoutSeconds }) => [
      name,
      application,
      shown(timeoutSeconds),
    ]),
  ).toEqual([
    ["Procfile:2 (web)", "app:app", "40 Procfile:2"],
    ["Procfile:4 (admin)", "admin:app", "50 Procfile:5"],
  ]);
});

describe("the configuration file", () => {
  test.each([
    ["gunicorn app:app", { "gunicorn.conf.py": "timeout = 61" }],
    [
      "gunicorn -c python:conf.prod app:app",
      { "conf/prod.py": "timeout = 61" },
    ],
    ["gunicorn -c file:conf/g.py app:app", { "conf/g.py": "timeout = 61" }],
    ["gunicorn --config=/app/conf/g.py app", { "conf/g.py": "timeout = 61" }],
    [
      "GUNICORN_CMD_ARGS='-c conf/g.py' gunicorn app",
      { "conf/g.py": "timeout = 61", "gunicorn.conf.py": "timeout = 1" },
    ],
  ])("%s", async (command, files) => {
    const { deployments } = await deploymentsIn({
      Procfile: `web: ${command}`,
      ...files,
    });
    expect(
      deployments.map(({ timeoutSeconds }) => timeoutSeconds.value)[0],
    ).toBe(61);
  });

  test("only one is read: another one that is named replaces gunicorn.conf.py", async () => {
    const { deployments } = await deploymentsIn({
      Procfile: "web: gunicorn -c g.py app",
      "g.py": "workers = 3",
      "gunicorn.conf.py": "timeout = 1",
    });
    expect(shown(deployments[0]?.timeoutSeconds ?? fail())).toBe("30 default");
    expect(shown(deployments[0]?.workers ?? fail())).toBe("3 g.py:1");
  });

  test("its environment is what the command gives", async () => {
    const { timeoutSeconds } = await onlyDeploymentIn({
      Procfile: "web: T=90 gunicorn app",
      "gunicorn.conf.py": 'import os\ntimeout = int(os.environ.get("T", 60))',
    });
    expect(shown(timeoutSeconds)).toBe("90 Procfile:1");
  });

  test("the command line wins, the environment is second", async () => {
    const { timeoutSeconds, workers, threads } = await onlyDeploymentIn({
      Procfile: "web: GUNICORN_CMD_ARGS='-t 2 -w 2' gunicorn -t 3 app",
      "gunicorn.conf.py": "timeout = 1\nworkers = 1\nthreads = 7",
    });
    expect([timeoutSeconds, workers, threads].map(shown)).toEqual([
      ...["3 Procfile:1", "2 Procfile:1", "7 gunicorn.conf.py:3"],
    ]);
  });
});

test("WEB_CONCURRENCY is the default of workers", async () => {
  const alone = await ofCommand("WEB_CONCURRENCY=5 gunicorn app");
  expect(shown(alone.workers)).toBe("5 Procfile:1");
  const over = await ofCommand("WEB_CONCURRENCY=5 gunicorn -w 2 app");
  expect(shown(over.workers)).toBe("2 Procfile:1");
});

test("a flag without its value is told", async () => {
  const { notices, deployments } = await deploymentsIn({
    Procfile: "web: gunicorn app:app -w 3 --timeout",
  });
  expect(deployments[0]?.workers.value).toBe(3);
  expect(notices).toEqual([
    {
      kind: "deployment",
      path: "Procfile",
      message:
        "Line 1: `--timeout` has no value: Gunicorn does not start like this. Write one behind it.",
    },
  ]);
});

function fail(): never {
  throw new Error("there is no such deployment");
}
