import { connect } from "node:net";
import { describe, expect, test } from "vitest";

/** A database server that the tests talk to. */
export interface Server {
  readonly name: string;
  readonly port: number;
  /** Without driver: `{}` stands for it. */
  readonly url: string;
  /** The statement that only lets time pass. */
  readonly sleep: (seconds: number) => string;
}

/** Trusts every user from this machine. */
export const POSTGRESQL: Server = {
  name: "PostgreSQL",
  port: 5432,
  url: "postgresql+{}://postgres@127.0.0.1:5432/postgres",
  sleep: (seconds) => `SELECT pg_sleep(${seconds})`,
};

/** Its root has no password. */
export const MARIADB: Server = {
  name: "MariaDB",
  port: 3306,
  url: "mysql+{}://root@127.0.0.1:3306/mysql",
  sleep: (seconds) => `SELECT SLEEP(${seconds})`,
};

const HOST = "127.0.0.1";

/** Tests against a server: without it they fail where CI says that it must be there, and are skipped elsewhere. */
export async function describeWith(
  { name, port }: Server,
  define: () => void,
): Promise<void> {
  const title = `${name} on ${HOST}:${port}`;
  describeWhere(title, await answers(port), "start it", define);
}

/**
 * Tests that need something of the machine: without it they fail where CI says that it must be there,
 * and are skipped elsewhere.
 * @param mend what puts it there: `start it`
 */
export function describeWhere(
  title: string,
  isThere: boolean,
  mend: string,
  define: () => void | Promise<void>,
): void {
  if (isThere) {
    describe(title, define);
  } else if (process.env["CI"] === "true") {
    test(`${title} is there`, () => {
      expect.fail(`${title} is missing: ${mend}, or run without CI=true`);
    });
  } else {
    describe.skip(`${title} is missing, skipped: ${mend}`, define);
  }
}

/** Whether something listens on a port of this machine. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: HOST, timeout: 3000 });
    const end = (isThere: boolean) => () => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once("connect", end(true));
    socket.once("error", end(false));
    socket.once("timeout", end(false));
  });
}
