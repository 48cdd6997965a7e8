import { beforeAll, test } from "vitest";
import { sharedFolder } from "../checkout.ts";
import { ran } from "../run.ts";
import { makeApplication } from "./application.ts";
import { CURRENT, makeEnvironment } from "./environment.ts";
import { PGBOUNCER, startPgbouncer } from "./pgbouncer.ts";
import { prove } from "./proof.ts";
import { assigned, asynchronous, flask } from "./samples.ts";
import { describeWhere, describeWith, POSTGRESQL } from "./server.ts";

const folder = sharedFolder();

const isThere = ["sh", "-c", "command -v pgbouncer"];
describeWhere(
  "PgBouncer",
  ran(folder, isThere).code === 0,
  "apt-get install pgbouncer",
  async () => {
    await describeWith(POSTGRESQL, () => {
      let python = "";
      beforeAll(async () => {
        python = makeEnvironment(folder, CURRENT);
        return startPgbouncer(folder);
      });

      test.concurrent.each([
        { driver: "psycopg2", sample: assigned },
        { driver: "psycopg", sample: assigned },
        { driver: "psycopg", sample: asynchronous },
        { driver: "psycopg2", sample: flask },
      ])("$driver, $sample.name", async ({ driver, sample }) => {
        const code = sample(PGBOUNCER.url.replace("{}", driver));
        await prove(python, PGBOUNCER, makeApplication(folder, code));
      });
    });
  },
);
