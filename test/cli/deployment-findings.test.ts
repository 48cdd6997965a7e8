import { readFileSync, statSync, writeFileSync, chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";

const PROCFILE = "web: gunicorn --timeout 0 shop:app\n";
const COMPOSE = "services:\n  web:\n    image: shop\n    command:\n";
const FIX = ["--fix", "--unsafe-fixes"];

describe("what stands in a file that is no Python", () => {
  test("is drawn", async () => {
    const folder = folderWith({ Procfile: PROCFILE });
    const { code, stdout } = await hanglint(folder, []);
    expect(code).toBe(1);
    expect(stdout).toContain(`\
warning[HL501] worker-timeout-disabled: \`timeout\` is 0 (Procfile:1), which switches it off: a sync worker whose request waits forever is lost until somebody restarts it, and nothing is logged.
 --> Procfile:1:25
  |
1 | web: gunicorn --timeout 0 shop:app
  |                         ^
  |
  = fix (unsafe): Set \`timeout = 30\`
1 | - web: gunicorn --timeout 0 shop:app
1 | + web: gunicorn --timeout 30 shop:app
`);
  });

  test("has a region in SARIF, and its fix there", async () => {
    const folder = folderWith({ Procfile: PROCFILE });
    const { stdout } = await hanglint(folder, ["--output-format", "sarif"]);
    const region = {
      startLine: 1,
      startColumn: 25,
      endLine: 1,
      endColumn: 26,
    };
    expect(JSON.parse(stdout)).toMatchObject({
      runs: [
        {
          results: [
            {
              ruleId: "HL501",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "Procfile" },
                    region,
                  },
                },
              ],
              fixes: [
                {
                  artifactChanges: [
                    {
                      artifactLocation: { uri: "Procfile" },
                      replacements: [{ insertedContent: { text: "30" } }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("is a finding in JSON", async () => {
    const folder = folderWith({ Procfile: PROCFILE });
    const { stdout } = await hanglint(folder, ["--output-format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [{ code: "HL501", path: "Procfile" }],
    });
  });

  test("is shown as a diff", async () => {
    const folder = folderWith({ Procfile: PROCFILE });
    const { stdout } = await hanglint(folder, ["--diff", "--unsafe-fixes"]);
    expect(stdout).toContain("-web: gunicorn --timeout 0 shop:app\n");
    expect(stdout).toContain("+web: gunicorn --timeout 30 shop:app\n");
  });

  test("is mended; mode, line ends and encoding stay", async () => {
    const folder = folderWith({});
    const path = join(folder, "run.sh");
    const script = "#!/bin/sh\r\n# f\u00fcr den Laden\r\n";
    const command = "exec gunicorn -t 0 shop:app\r\n";
    for (const encoding of ["latin1", "utf8"] as const) {
      writeFileSync(path, Buffer.from(script + command, encoding));
      chmodSync(path, 0o750);
      const { stderr } = await hanglint(folder, FIX);
      expect(stderr).toContain("Made 1 fix in 1 file.\n");
      expect(readFileSync(path).toString(encoding)).toBe(
        script + command.replace("-t 0", "-t 30"),
      );
      expect(statSync(path).mode & 0o777).toBe(0o750);
    }
  });

  test("keeps its byte order mark", async () => {
    const folder = folderWith({ Procfile: `\uFEFF${PROCFILE}` });
    await hanglint(folder, FIX);
    const text = readFileSync(join(folder, "Procfile"), "utf8");
    expect(text).toBe(`\uFEFF${PROCFILE.replace("timeout 0", "timeout 30")}`);
  });
});

describe("a comment suppresses it where the format has comments", () => {
  const command = "gunicorn --timeout 0 shop:app";
  test.each([
    ["Procfile", `web: ${command} # hanglint: ignore[HL501] it is watched\n`],
    ["Procfile", `# hanglint: ignore[HL501]\nweb: ${command}\n`],
    ["Dockerfile", `FROM a\n# hanglint: ignore[HL501]\nCMD ${command}\n`],
    ["a.yml", `${COMPOSE}      ${command} # hanglint: ignore[HL5]\n`],
    ["a.yml", `# hanglint: ignore-file\n${COMPOSE}      ${command}\n`],
    ["run.sh", `#!/bin/sh\nexec ${command}  # hanglint: ignore[HL501]\n`],
    ["a.service", `[Service]\n# hanglint: ignore\nExecStart=/bin/${command}\n`],
    ["gunicorn.conf.py", "timeout = 0  # hanglint: ignore[HL501]\n"],
  ])("%s: %j", async (name, text) => {
    const file = name === "a.yml" ? "docker-compose.yml" : name;
    const folder = folderWith({ [file]: text });
    expect(await findingsOf(folder, "--select", "HL501")).toEqual([]);
    const all = await findingsOf(folder, "--select", "HL501", "--no-ignores");
    expect(all).toHaveLength(1);
  });

  test("one for another rule does not", async () => {
    const folder = folderWith({
      Procfile: `web: ${command} # hanglint: ignore[HL101]\n`,
    });
    expect(await findingsOf(folder)).toEqual(["Procfile:1: HL501"]);
  });
});

test("the settings of a folder leave it out", async () => {
  const folder = folderWith({
    Procfile: PROCFILE,
    "hanglint.toml": '[per-file-ignores]\n"Procfile" = ["HL501"]\n',
  });
  expect(await findingsOf(folder)).toEqual([]);
});

test("the baseline holds it though lines move", async () => {
  const folder = folderWith({ Procfile: PROCFILE });
  await hanglint(folder, ["baseline"]);
  writeFileSync(join(folder, "Procfile"), `release: true\n${PROCFILE}`);
  expect(await findingsOf(folder)).toEqual([]);
});

test("what deployments share is found once, and each is named", async () => {
  const folder = folderWith({
    "gunicorn.conf.py": "timeout = 0\n",
    Procfile: "web: gunicorn shop:app\nadmin: gunicorn admin:app\n",
    "docker-compose.yml":
      "services:\n  api:\n    image: a\n    command: gunicorn -t 30 a:b\n",
  });
  const { stdout } = await hanglint(folder, ["--select", "HL501"]);
  expect(stdout).toContain(
    "It holds for `Procfile:1 (web)` and `Procfile:2 (admin)`.",
  );
  expect(await findingsOf(folder, "--select", "HL501")).toEqual([
    "gunicorn.conf.py:1: HL501",
  ]);
});

test("a deployment that the command line overrides has no place of its own", async () => {
  const folder = folderWith({ "shop.py": "import flask\n" });
  expect(await findingsOf(folder, "--worker-timeout", "0")).toEqual([]);
});

describe("the setting that gives the limit is the first step of the trace", () => {
  const APP = `\
import requests
from flask import Flask

app = Flask(__name__)


@app.route("/rates")
def rates():
    return requests.get("https://rates.example/eur").json()
`;

  test("where a file holds it", async () => {
    const folder = folderWith({
      "shop.py": APP,
      Procfile: "web: gunicorn -t 45 shop:app\n",
    });
    const { stdout } = await hanglint(folder, ["--select", "HL101"]);
    expect(stdout).toContain(`\
   = trace:
     1. Procfile:1: Gunicorn's \`timeout\` is 45 here
        web: gunicorn -t 45 shop:app
     2. shop.py:8: \`GET /rates\` enters \`rates\`
`);
    const sarif = ["--select", "HL101", "--output-format", "sarif"];
    const log = await hanglint(folder, sarif);
    expect(JSON.parse(log.stdout)).toMatchObject({
      runs: [
        {
          results: [
            {
              codeFlows: [
                {
                  threadFlows: [
                    {
                      locations: [
                        {
                          location: {
                            physicalLocation: {
                              artifactLocation: { uri: "Procfile" },
                              region: { startLine: 1, startColumn: 18 },
                            },
                          },
                        },
                        {},
                        {},
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("and no step where Gunicorn's default does", async () => {
    const folder = folderWith({ "shop.py": APP });
    const { stdout } = await hanglint(folder, ["--select", "HL101"]);
    expect(stdout).toContain("1. shop.py:8: ");
  });
});
