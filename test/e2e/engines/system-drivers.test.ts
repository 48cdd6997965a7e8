import { beforeAll, test } from "vitest";
import { sharedFolder } from "../checkout.ts";
import { ran } from "../run.ts";
import { makeApplication } from "./application.ts";
import { makeEnvironment, SYSTEM_DRIVERS } from "./environment.ts";
import { prove, proveBuilt } from "./proof.ts";
import { assigned, insideExpression } from "./samples.ts";
import { describeWhere, describeWith, MARIADB } from "./server.ts";

const folder = sharedFolder();

const areThere = ["sh", "-c", "pkg-config --exists libmariadb odbc"];
describeWhere(
  "headers of MariaDB and ODBC",
  ran(folder, areThere).code === 0,
  "apt-get install gcc pkg-config libmariadb-dev unixodbc-dev",
  async () => {
    let python = "";
    beforeAll(() => {
      python = makeEnvironment(folder, SYSTEM_DRIVERS);
    });

    await describeWith(MARIADB, () => {
      test.concurrent.each([
        { sample: assigned },
        { sample: insideExpression },
      ])("mysqlclient, $sample.name", async ({ sample }) => {
        const code = sample(MARIADB.url.replace("{}", "mysqldb"));
        await prove(python, MARIADB, makeApplication(folder, code));
      });
    });

    test("pyodbc builds its engine", () => {
      const code = assigned("mssql+pyodbc://shop@database/shop?driver=ODBC");
      proveBuilt(python, makeApplication(folder, code));
    });
  },
);
