import { spawn } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { answers, POSTGRESQL, type Server } from "./server.ts";

/** A pooler in front of PostgreSQL, on the port that it has by default. */
export const PGBOUNCER: Server = {
  ...POSTGRESQL,
  name: "PgBouncer",
  port: 6432,
  url: "postgresql+{}://postgres@127.0.0.1:6432/postgres",
};

const START_SECONDS = 10;

/**
 * Starts PgBouncer in transaction mode, as it stands in front of most applications; what stops it.
 * @throws Error when it does not answer in time
 */
export async function startPgbouncer(
  folder: string,
): Promise<() => Promise<void>> {
  const settings = join(folder, "pgbouncer.ini");
  writeFileSync(settings, SETTINGS);
  // It refuses to run as root: another user must be able to read its settings.
  chmodSync(folder, 0o755);
  const user = process.getuid?.() === 0 ? ["--user", "nobody"] : [];
  const child = spawn("pgbouncer", ["--quiet", ...user, settings]);
  const errors: string[] = [];
  child.stderr.on("data", (data: Buffer) => errors.push(data.toString()));
  const ended = new Promise<void>((resolve) => child.once("close", resolve));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  for (let left = START_SECONDS * 10; left > 0; left--) {
    if (await answers(PGBOUNCER.port)) return stop;
    await sleep(100);
  }
  await stop();
  throw new Error(`PgBouncer does not answer: ${errors.join("")}`);
}

const SETTINGS = `[databases]
postgres = host=127.0.0.1 port=${POSTGRESQL.port} user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${PGBOUNCER.port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 20
`;
