import { beforeAll, describe, test } from "vitest";
import { sharedFolder } from "../checkout.ts";
import { makeApplication } from "./application.ts";
import {
  BEFORE,
  CURRENT,
  makeEnvironment,
  type Environment,
} from "./environment.ts";
import { prove, proveAccepted, proveBuilt, proveCommit } from "./proof.ts";
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

const folder = sharedFolder();

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
          const url = server.url.replace("{}", driver);
          await prove(python, server, makeApplication(folder, sample(url)));
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
          const application = makeApplication(folder, sample(url));
          await proveCommit(python, POSTGRESQL, application);
        });

        test.concurrent.each([
          { driver: "psycopg2", sample: refused },
          { driver: "psycopg", sample: refused },
          { driver: "pg8000", sample: refused },
          { driver: "asyncpg", sample: refusedNumber },
        ])("$driver, $sample.name", async ({ driver, sample }) => {
          const url = POSTGRESQL.url.replace("{}", driver);
          const application = makeApplication(folder, sample(url));
          await proveAccepted(python, POSTGRESQL, application);
        });
      });
    });

    describe("dialects without a server here build their engine", () => {
      test.concurrent.each(BUILT)("%s", (url, sample) => {
        proveBuilt(python, makeApplication(folder, sample(url)));
      });
    });
  }
});

interface Case {
  readonly server: Server;
  readonly driver: string;
  readonly sample: Sample;
}

const BUILT: readonly (readonly [string, Sample])[] = [
  ["mariadb+pymysql://root@127.0.0.1/mysql", assigned],
  ["mssql+pymssql://shop@database/shop", assigned],
  ["oracle+oracledb://shop@database/shop", assigned],
];
