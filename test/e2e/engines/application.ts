import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ran } from "../run.ts";

const HANGLINT = fileURLToPath(
  new URL("../../../dist/cli.js", import.meta.url),
);
const QUERY = fileURLToPath(new URL("./query.py", import.meta.url));

/** What Gunicorn gives a worker in these applications. */
export const WORKER_SECONDS = 3;

/** One run of a statement. */
export interface Answer {
  readonly outcome: string;
  readonly seconds: number;
}

/** Writes an application of one file, with the setting that the patch is made by. */
export function makeApplication(folder: string, code: string): string {
  const application = mkdtempSync(join(folder, "application-"));
  writeFileSync(join(application, "app.py"), code);
  writeFileSync(
    join(application, "gunicorn.conf.py"),
    `timeout = ${WORKER_SECONDS}\n`,
  );
  return application;
}

/** The lines that `hanglint scan` finds by the rules; the patches are made where arguments say so. */
export function scanned(
  application: string,
  rules: string,
  ...args: readonly string[]
): readonly string[] {
  const format = ["--output-format", "concise", "--quiet"];
  const { code, stdout, stderr } = ran(application, [
    ...["node", HANGLINT, "scan", "--select", rules, ...format, ...args, "."],
  ]);
  if (code > 1) throw new Error(stderr);
  return stdout.split("\n").filter((line) => line !== "");
}

/**
 * Runs a statement several times on the application's engine; what was answered within the seconds.
 * @throws Error when Python ends without an answer
 */
export function answersOf(
  python: string,
  application: string,
  statement: string,
  times: number,
  withinSeconds: number,
): Promise<readonly Answer[]> {
  const file = join(application, "app.py");
  const child = spawn(python, [QUERY, file, statement, String(times)], {
    cwd: application,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  const errors: string[] = [];
  child.stdout.on("data", (data: Buffer) => output.push(data.toString()));
  child.stderr.on("data", (data: Buffer) => errors.push(data.toString()));
  const timer = setTimeout(() => child.kill("SIGKILL"), withinSeconds * 1000);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      if (code !== 0 && code !== null) reject(new Error(errors.join("")));
      else resolve(parsed(output.join("")));
    });
  });
}

function parsed(output: string): readonly Answer[] {
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Answer => {
      const answer: unknown = JSON.parse(line);
      if (
        typeof answer !== "object" ||
        answer === null ||
        !("outcome" in answer && typeof answer.outcome === "string") ||
        !("seconds" in answer && typeof answer.seconds === "number")
      ) {
        throw new Error(`no answer: ${line}`);
      }
      return { outcome: answer.outcome, seconds: answer.seconds };
    });
}
