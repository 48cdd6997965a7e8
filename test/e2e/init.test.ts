import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hanglint } from "../cli/hanglint.ts";
import { sharedFolder } from "./checkout.ts";
import { installGunicorn, printedConfig } from "./gunicorn.ts";
import { ran } from "./run.ts";

/** Sleeps for all of the timeout but a bit: past 80 % of it, and short enough to get its answer. */
const APP = `\
import time


def app(environ, start_response):
    if environ["PATH_INFO"] == "/slow":
        time.sleep(3.6)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"done"]
`;

const folder = sharedFolder();
const gunicorn = installGunicorn(folder);

// Without Python or an index of packages there is nothing to run; on CI that is a failure.
if (gunicorn.kind === "missing") {
  const { because } = gunicorn;
  test.skipIf(process.env["CI"] !== "true")(
    `cannot run the real Gunicorn: ${because}`,
    () => {
      throw new Error(because);
    },
  );
} else {
  const { program } = gunicorn;
  describe.each([
    ["nothing known", {}],
    [
      "a container",
      { Dockerfile: 'FROM python:3.12\nCMD ["gunicorn", "app:app"]\n' },
    ],
  ])("the configuration that init writes for %s", (name, files) => {
    const cwd = join(folder, name.replaceAll(" ", "-"));

    test("is taken by Gunicorn", async () => {
      mkdirSync(cwd);
      for (const [path, text] of Object.entries({ ...files, "app.py": APP })) {
        writeFileSync(join(cwd, path), text);
      }
      const { code } = await hanglint(cwd, ["init", "--gunicorn"]);
      expect(code).toBe(0);
      const checked = ran(cwd, [program, "--check-config", "app:app"]);
      expect(checked).toEqual({ code: 0, stdout: "", stderr: "" });
      const printed = printedConfig(
        cwd,
        [program, "app:app", "--print-config"],
        {},
      );
      expect(printed.get("timeout")).toBe("30");
      expect(printed.get("max_requests")).toBe("1000");
      expect(printed.get("worker_tmp_dir")).toBe(
        "Dockerfile" in files ? "/dev/shm" : "None",
      );
    });

    test("logs a request that has taken 80 % of the timeout, with its stack", async () => {
      const log = await logOf(program, cwd, ["--timeout", "4"], ["/", "/slow"]);
      expect(log).toMatch(
        /\[WARNING\] GET \/slow has taken 3\.2 s, and the timeout is 4 s$/m,
      );
      expect(log).toContain(`File "${join(cwd, "app.py")}", line 6, in app`);
      expect(log.match(/has taken/g)).toHaveLength(1);
      expect(log).toMatch(/pid=<\d+> "GET \/slow" 200 4 bytes \d+ ms$/m);
    });

    test("shows where a worker was that is killed", async () => {
      const log = await logOf(program, cwd, ["--timeout", "2"], ["/slow"]);
      expect(log).toContain("WORKER TIMEOUT");
      expect(log).toContain("Fatal Python error: Aborted");
      expect(log).toMatch(/app\.py", line 6 in app$/m);
    });
  });
}

/** What Gunicorn logs while it answers requests one after the other; a worker that is killed answers none. */
async function logOf(
  program: string,
  cwd: string,
  args: readonly string[],
  paths: readonly string[],
): Promise<string> {
  const port = await freePort();
  const bind = `127.0.0.1:${port}`;
  const server = spawn(program, [...args, "--bind", bind, "app:app"], { cwd });
  let log = "";
  const isListening = new Promise<void>((resolve) => {
    const take = (bytes: Buffer): void => {
      log += bytes.toString();
      if (log.includes("Booting worker")) resolve();
    };
    server.stdout.on("data", take);
    server.stderr.on("data", take);
  });
  const hasEnded = new Promise((resolve) => server.once("close", resolve));
  try {
    await isListening;
    for (const path of paths) {
      await fetch(`http://${bind}${path}`).then(
        (answer) => answer.text(),
        () => "",
      );
    }
  } finally {
    server.kill();
    await hasEnded;
  }
  return log;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === "object" && address !== null) {
          resolve(address.port);
        } else reject(new Error("no port is free"));
      });
    });
  });
}
