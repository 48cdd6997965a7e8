import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/commands/program.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint } from "./hanglint.ts";
import { CLIENT, SERVICE } from "./samples.ts";

const FILES = {
  ".git/HEAD": "fdd224dba60e09cf642d64244792447495714445\n",
  ".git/config":
    '[remote "origin"]\n\turl = https://user:secret@git.example/shop.git\n',
  "services/api/app.py": SERVICE,
  "services/client.py": CLIENT,
  "lib/broken.py": "import requests\n)\n",
};

const SARIF = ["scan", "--output-format", "sarif"];

async function logOf(cwd: string, ...args: readonly string[]) {
  return (await hanglint(cwd, [...SARIF, ...args])).stdout;
}

const urisIn = (log: string) =>
  new Set([...log.matchAll(/"uri": "([^"]*\.py)"/g)].map(([, uri]) => uri));

test("the log has the same bytes from every folder and for every spelling of the arguments", async () => {
  const folder = folderWith(FILES);
  const log = await logOf(folder);
  expect([...urisIn(log)]).toEqual([
    "lib/broken.py",
    "services/api/app.py",
    "services/client.py",
  ]);
  expect(log).not.toContain(folder);
  expect(await logOf(folder)).toBe(log);
  expect(await logOf(folder, "./")).toBe(log);
  expect(await logOf(folder, folder)).toBe(log);
  expect(await logOf(folder, "services", "lib/broken.py")).toBe(log);
  expect(await logOf(join(folder, "services/api"), "../..")).toBe(log);
  expect(await logOf(join(folder, "lib"), ".", "../services")).toBe(log);
  expect(await logOf("/", folder)).toBe(log);
});

test.each(["github", "gitlab", "rdjson", "junit", "markdown"])(
  "so has %s",
  async (format) => {
    const folder = folderWith(FILES);
    const args = ["scan", "--output-format", format];
    const { stdout } = await hanglint(folder, args);
    expect(stdout).toContain("services/api/app.py");
    const below = join(folder, "services/api");
    expect((await hanglint(below, [...args, "../.."])).stdout).toBe(stdout);
    expect((await hanglint("/", [...args, folder])).stdout).toBe(stdout);
  },
);

test("an alert keeps its fingerprint whichever part is scanned", async () => {
  const folder = folderWith(FILES);
  const fingerprintsIn = (log: string) =>
    log.match(/"hanglintContext\/v1": "\w+"/g) ?? [];
  const whole = fingerprintsIn(await logOf(folder));
  const part = fingerprintsIn(await logOf(join(folder, "services/api")));
  expect(part).toHaveLength(2);
  expect(whole).toEqual(expect.arrayContaining(part));
});

test("a link inside the checkout is named by what it leads to", async () => {
  const folder = folderWith(FILES);
  symlinkSync("client.py", join(folder, "services/link.py"));
  const log = await logOf(folder, "services/link.py");
  expect([...urisIn(log)]).toEqual(["services/client.py"]);
});

test("the commit is named, and no password", async () => {
  const folder = folderWith(FILES);
  const log = await logOf(folder);
  expect(JSON.parse(log)).toMatchObject({
    runs: [
      {
        versionControlProvenance: [
          {
            repositoryUri: "https://git.example/shop.git",
            revisionId: "fdd224dba60e09cf642d64244792447495714445",
          },
        ],
      },
    ],
  });
  expect(log).not.toContain("secret");
});

test("--source-root says what paths count from", async () => {
  const folder = folderWith({ "checkout/app/views.py": SERVICE });
  const whole = await logOf(folder, "--source-root", "checkout");
  expect([...urisIn(whole)]).toEqual(["app/views.py"]);
  const args = ["--output-format", "github", "--source-root", "checkout"];
  const { stdout } = await hanglint(folder, args);
  expect(stdout).toContain(",file=app/views.py,");
});

test("--source-root must be a folder", async () => {
  const folder = folderWith({ "app.py": SERVICE });
  for (const name of ["gone", "app.py"]) {
    expect(await hanglint(folder, [...SARIF, "--source-root", name])).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${name} in --source-root is no folder\nhint: name the top level of the checkout, relative to the working directory\n`,
    });
  }
});

test("--sarif-category names the run", async () => {
  const folder = folderWith({ "app.py": SERVICE });
  const log = await logOf(folder, "--sarif-category", "api");
  expect(JSON.parse(log)).toMatchObject({
    runs: [{ automationDetails: { id: "api/" } }],
  });
  expect(await logOf(folder)).not.toContain("automationDetails");
});

test("a log whose run ended by a bug says so", async () => {
  const folder = folderWith({});
  const output = {
    write: () => undefined,
    hasColor: false,
    isTerminal: false,
  };
  const args = ["scan", "-", "-o", "sarif=out.sarif", "-o", "json=out.json"];
  const failing = run(args, {
    cwd: folder,
    stdout: output,
    stderr: output,
    env: {},
    now: () => 0,
    readInput: () => Promise.reject(new Error("a bug")),
    ask: null,
  });
  await expect(failing).rejects.toThrow("a bug");
  const log = readFileSync(join(folder, "out.sarif"), "utf8");
  expect(log).toContain('"executionSuccessful": false');
  expect(() => readFileSync(join(folder, "out.json"))).toThrow("ENOENT");
});
