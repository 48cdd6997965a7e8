import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint } from "./hanglint.ts";

const APP = `\
import requests
from flask import Flask

app = Flask(__name__)


@app.route("/rates")
def rates():
    return requests.get("https://rates.example/eur", timeout=5).json()
`;
const NAMES = [
  "gunicorn.conf.py",
  ".github/workflows/hanglint.yml",
  ".pre-commit-config.yaml",
  ".vscode/tasks.json",
];

describe("what is not asked for is not written", () => {
  test("without a flag, and with nobody to ask, that is an error", async () => {
    const folder = folderWith({ "app.py": APP });
    const { code, stderr } = await hanglint(folder, ["init"]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      "error: nothing says what to write\nhint: give --gunicorn, --github, --pre-commit or --vscode, or run it at a terminal\n",
    );
    expect(writtenIn(folder)).toEqual([]);
  });

  test.each([
    ["--gunicorn", "gunicorn.conf.py"],
    ["--github", ".github/workflows/hanglint.yml"],
    ["--pre-commit", ".pre-commit-config.yaml"],
    ["--vscode", ".vscode/tasks.json"],
  ])("%s writes %s alone", async (flag, name) => {
    const folder = folderWith({ "app.py": APP });
    const { code, stdout } = await hanglint(folder, ["init", flag]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Wrote ${name}: .*\\.\\n$`));
    expect(writtenIn(folder)).toEqual([name]);
  });

  test("at a terminal each file is asked for", async () => {
    const folder = folderWith({ "app.py": APP, ".pre-commit-config.yaml": "" });
    const answers = ["", "yes", "n"];
    const { stderr } = await hanglint(folder, ["init"], { answers });
    expect(stderr.match(/Write \S+/g)).toEqual([
      "Write gunicorn.conf.py",
      "Write .github/workflows/hanglint.yml",
      "Write .vscode/tasks.json",
    ]);
    expect(writtenIn(folder)).toEqual([
      ".github/workflows/hanglint.yml",
      ".pre-commit-config.yaml",
    ]);
  });
});

test.each(NAMES)(
  "%s that is there is left as it is without --force",
  async (name) => {
    const all = ["init", "--gunicorn", "--github", "--pre-commit", "--vscode"];
    const folder = folderWith({ "app.py": APP, [name]: "# mine\n" });
    const { code, stderr } = await hanglint(folder, all);
    expect(code).toBe(2);
    expect(stderr).toContain(`error: ${name} is there already`);
    expect(readFileSync(join(folder, name), "utf8")).toBe("# mine\n");
    expect(writtenIn(folder)).toEqual(NAMES);
    const forced = await hanglint(folder, [...all, "--force"]);
    expect(forced.code).toBe(0);
    expect(readFileSync(join(folder, name), "utf8")).not.toContain("# mine");
  },
);

test("a folder that is not there is an error", async () => {
  const { code, stderr } = await hanglint(folderWith({}), ["init", "nowhere"]);
  expect(code).toBe(2);
  expect(stderr).toContain("error: there is no folder nowhere");
});

describe("the configuration fits the project", () => {
  const NGINX = "server { location / { proxy_pass http://web; } }\n";
  const IMAGE = 'FROM python:3.12\nCMD ["gunicorn", "app:app"]\n';
  const COMPOSE =
    "services:\n  web:\n    build: .\n    stop_grace_period: 18s\n";
  test.each<[string, Record<string, string>, string[]]>([
    ["nothing known", {}, ["timeout = 30", "graceful_timeout = 30"]],
    [
      "routes that wait",
      { "app.py": APP, Procfile: "web: gunicorn app:app\n" },
      ['worker_class = "gthread"', "threads = 4"],
    ],
    [
      "a router that gives up after 30 s",
      { Procfile: "web: gunicorn app:app\n", "app.json": "{}" },
      ["timeout = 25"],
    ],
    [
      "a proxy that is more patient than a longer timeout",
      { Procfile: "web: gunicorn -t 45 app:app\n", "nginx.conf": NGINX },
      [
        "timeout = 45",
        "# In front, nginx gives up after 60 s (nginx's default).",
      ],
    ],
    [
      "a container",
      { Dockerfile: IMAGE, "docker-compose.yml": COMPOSE },
      [
        'worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None',
        "graceful_timeout = 15",
      ],
    ],
  ])("%s", async (_, files, lines) => {
    const folder = folderWith(files);
    await hanglint(folder, ["init", "--gunicorn"]);
    const text = readFileSync(join(folder, "gunicorn.conf.py"), "utf8");
    for (const line of lines) expect(text.split("\n")).toContain(line);
    const isThreaded = text.includes("gthread");
    expect(isThreaded).toBe(lines.includes("threads = 4"));

    const all = [
      "--select",
      "HL501,HL502,HL503,HL504,HL505,HL506,HL507,HL508,HL509",
    ];
    const { stdout } = await hanglint(folder, [
      ...all,
      "--output-format",
      "json",
    ]);
    const report: unknown = JSON.parse(stdout);
    const inFile = JSON.stringify(report).includes("gunicorn.conf.py");
    expect(inFile ? stdout : "").toBe("");
  });
});

test("what it writes is what the README shows", async () => {
  const readme = readFileSync(
    new URL("../../README.md", import.meta.url),
    "utf8",
  );
  const folder = folderWith({ "app.py": APP });
  await hanglint(folder, ["init", "--github", "--pre-commit", "--vscode"]);
  for (const name of NAMES.slice(1)) {
    const text = readFileSync(join(folder, name), "utf8");
    if (name.endsWith(".json")) {
      const shown = [...readme.matchAll(/^```json\n([^]*?)^```$/gm)].map(
        ([, json = ""]) => json,
      );
      const task = shown.find((json) => json.includes('"tasks"')) ?? "{}";
      expect(JSON.parse(text)).toEqual(JSON.parse(task));
    } else expect(readme).toContain(`\`\`\`yaml\n${text}\`\`\``);
  }
});

function writtenIn(folder: string): string[] {
  return NAMES.filter((name) => existsSync(join(folder, name))).sort(
    (a, b) => NAMES.indexOf(a) - NAMES.indexOf(b),
  );
}
