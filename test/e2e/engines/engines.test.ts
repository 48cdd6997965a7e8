import { beforeAll, describe, expect, test } from "vitest";
import { sharedFolder } from "../checkout.ts";
import { mustRun } from "../run.ts";
import {
  answersOf,
  makeApplication,
  scanned,
  WORKER_SECONDS,
} from "./application.ts";
import {
  BEFORE,
  CURRENT,
  makeEnvironment,
  type Environment,
} from "./environment.ts";
import {
  assigned,
  asynchronous,
  asynchronousInside,
  django,
  flask,
  insideExpression,
  refused,
  refusedNumber,
  uncommitted,
  uncommittedAsynchronous,
  type Sample,
} from "./samples.ts";
import { describeWith, MARIADB, POSTGRESQL, type Server } from "./server.ts";

const RULE = "HL201";
const folder = sharedFolder();

/** Long past the worker's limit. */
const ENDLESS_SECONDS = 20;
/** Beside the statement itself: Python starts, and connects. */
const SLACK_SECONDS = 6;

describe.each<{ environment: Environment; cases: readonly Case[] }>([
  {
    environment: CURRENT,
    cases: [
      { server: POSTGRESQL, driver: "psycopg2", sample: assigned },
      { server: POSTGRESQL, driver: "psycopg2", sample: insideExpression },
      { server: POSTGRESQL, driver: "psycopg", sample: assigned },
      { server: POSTGRESQL, driver: "psycopg", sample: insideExpression },
      { server: POSTGRESQL, driver: "psycopg", sample: asynchronous },
      { server: POSTGRESQL, driver: "asyncpg", sample: asynchronous },
      { server: POSTGRESQL, driver: "asyncpg", sample: asynchronousInside },
      { server: POSTGRESQL, driver: "pg8000", sample: assigned },
      { server: POSTGRESQL, driver: "pg8000", sample: insideExpression },
      { server: POSTGRESQL, driver: "psycopg2", sample: flask },
      { server: POSTGRESQL, driver: "psycopg2", sample: django },
      { server: MARIADB, driver: "pymysql", sample: django },
      { server: MARIADB, driver: "pymysql", sample: assigned },
      { server: MARIADB, driver: "mysqlconnector", sample: assigned },
      { server: MARIADB, driver: "aiomysql", sample: asynchronous },
      { server: MARIADB, driver: "asyncmy", sample: asynchronous },
      { server: MARIADB, driver: "pymysql", sample: flask },
    ],
  },
  {
    environment: BEFORE,
    cases: [
      { server: POSTGRESQL, driver: "psycopg2", sample: assigned },
      { server: POSTGRESQL, driver: "psycopg2", sample: insideExpression },
      { server: POSTGRESQL, driver: "asyncpg", sample: asynchronous },
      { server: POSTGRESQL, driver: "pg8000", sample: assigned },
      { server: POSTGRESQL, driver: "psycopg2", sample: flask },
      { server: MARIADB, driver: "pymysql", sample: assigned },
    ],
  },
])("$environment.name", async ({ environment, cases }) => {
  let python = "";
  beforeAll(() => {
    python = makeEnvironment(folder, environment);
  });

  for (const server of [POSTGRESQL, MARIADB]) {
    await describeWith(server, () => {
      const here = cases.filter((each) => each.server === server);
      test.concurrent.each(here)(
        "$driver, $sample.name",
        async ({ driver, sample }) => {
          await prove(python, server, sample(server.url.replace("{}", driver)));
        },
      );
    });
  }

  if (environment === CURRENT) {
    await describeWith(POSTGRESQL, () => {
      describe("timeouts without effect", () => {
        test.concurrent.each([
          { driver: "psycopg2", sample: uncommitted },
          { driver: "psycopg", sample: uncommitted },
          { driver: "pg8000", sample: uncommitted },
          { driver: "psycopg", sample: uncommittedAsynchronous },
          { driver: "asyncpg", sample: uncommittedAsynchronous },
        ])("$driver, $sample.name", async ({ driver, sample }) => {
          const url = POSTGRESQL.url.replace("{}", driver);
          await proveCommit(python, POSTGRESQL, sample(url));
        });

        test.concurrent.each([
          { driver: "psycopg2", sample: refused },
          { driver: "psycopg", sample: refused },
          { driver: "pg8000", sample: refused },
          { driver: "asyncpg", sample: refusedNumber },
        ])("$driver, $sample.name", async ({ driver, sample }) => {
          const url = POSTGRESQL.url.replace("{}", driver);
          await proveAccepted(python, POSTGRESQL, sample(url));
        });
      });
    });

    describe("dialects without a server here build their engine", () => {
      test.concurrent.each(BUILT)("%s", (url, sample) => {
        const application = makeApplication(folder, sample(url));
        expect(scanned(application, RULE)).toHaveLength(1);
        expect(scanned(application, RULE, ...FIX)).toEqual([]);
        const code = "import app; app.engine.dispose()";
        mustRun(application, [python, "-W", "ignore", "-c", code]);
      });
    });
  }
});

interface Case {
  readonly server: Server;
  readonly driver: string;
  readonly sample: Sample;
}

const FIX = ["--fix", "--unsafe-fixes"];

/** As found it hangs; patched it raises, on every checkout, and what ends in time still works. */
async function prove(
  python: string,
  { sleep }: Server,
  code: string,
): Promise<void> {
  const application = makeApplication(folder, code);
  const endless = sleep(ENDLESS_SECONDS);

  expect(scanned(application, RULE)).toHaveLength(1);
  const patience = WORKER_SECONDS + SLACK_SECONDS;
  expect(await answersOf(python, application, endless, 1, patience)).toEqual(
    [],
  );

  expect(scanned(application, RULE, ...FIX)).toEqual([]);
  expect(scanned(application, RULE)).toEqual([]);
  const twice = 2 * WORKER_SECONDS + SLACK_SECONDS;
  const ended = await answersOf(python, application, endless, 2, twice);
  expect(ended).toHaveLength(2);
  for (const { outcome, seconds } of ended) {
    expect(outcome).toMatch(/^raised /);
    expect(seconds).toBeLessThan(WORKER_SECONDS);
  }
  const short = await answersOf(python, application, sleep(0.5), 2, patience);
  expect(short.map(({ outcome }) => outcome)).toEqual(["done", "done"]);
}

/** As found the first checkout is bounded and no other; patched every one is. */
async function proveCommit(
  python: string,
  { sleep }: Server,
  code: string,
): Promise<void> {
  const application = makeApplication(folder, code);
  const endless = sleep(ENDLESS_SECONDS);
  const patience = 2 * WORKER_SECONDS + SLACK_SECONDS;

  expect(scanned(application, "HL201")).toEqual([]);
  expect(scanned(application, "HL105")).toHaveLength(1);
  const before = await answersOf(python, application, endless, 2, patience);
  expect(before.map(({ outcome }) => outcome)).toEqual([RAISED]);

  expect(scanned(application, "HL105,HL201", ...FIX)).toEqual([]);
  const after = await answersOf(python, application, endless, 3, patience);
  expect(after.map(({ outcome }) => outcome)).toEqual([RAISED, RAISED, RAISED]);
}

/** As found nothing connects; patched a statement is ended, and one that ends in time works. */
async function proveAccepted(
  python: string,
  { sleep }: Server,
  code: string,
): Promise<void> {
  const application = makeApplication(folder, code);
  const short = sleep(0.1);
  const patience = WORKER_SECONDS + SLACK_SECONDS;

  expect(scanned(application, "HL201")).toEqual([]);
  expect(scanned(application, "HL105")).toHaveLength(1);
  const before = await answersOf(python, application, short, 1, patience);
  expect(before.map(({ outcome }) => outcome)).toEqual([RAISED]);

  expect(scanned(application, "HL105,HL201", ...FIX)).toEqual([]);
  const after = await answersOf(python, application, short, 1, patience);
  expect(after.map(({ outcome }) => outcome)).toEqual(["done"]);
  const endless = sleep(ENDLESS_SECONDS);
  const ended = await answersOf(python, application, endless, 1, patience);
  expect(ended.map(({ outcome }) => outcome)).toEqual([RAISED]);
}

const RAISED: unknown = expect.stringMatching(/^raised /);

/** MySQLdb is compiled on installing: PyMySQL stands in for it. */
const withMysqldb: Sample = (url) =>
  `import pymysql\n\npymysql.install_as_MySQLdb()\n${assigned(url)}`;

/** pyodbc needs a library of the system: something with its names stands in for it. */
const withPyodbc: Sample = (url) =>
  `import sys\nfrom unittest.mock import MagicMock\n\nsys.modules["pyodbc"] = MagicMock(version="5.2.0", paramstyle="qmark")\n${assigned(url)}`;

const BUILT: readonly (readonly [string, Sample])[] = [
  ["mysql+mysqldb://root@127.0.0.1/mysql", withMysqldb],
  ["mariadb+pymysql://root@127.0.0.1/mysql", assigned],
  ["mssql+pyodbc://shop@database/shop?driver=ODBC", withPyodbc],
  ["mssql+pymssql://shop@database/shop", assigned],
  ["oracle+oracledb://shop@database/shop", assigned],
];
