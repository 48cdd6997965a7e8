import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { discover } from "../../src/project/discover.ts";
import { RULES } from "../../src/rules/rules.ts";
import { analyse, type Analysis } from "../../src/scan/analyse.ts";
import { Interruption } from "../../src/scan/interruption.ts";
import {
  judgeFile,
  type JudgedFile,
  type TypedVerdict,
} from "../../src/scan/judge-file.ts";
import { projectSession } from "../../src/scan/project-session.ts";
import type { ScanOptions } from "../../src/scan.ts";
import { plainSettings } from "../../src/settings/settings.ts";
import type { TypedFile } from "../../src/syntax/typed-file.ts";
import { folderWith } from "../project/temporary-folder.ts";

const VIEWS = `import requests
from flask import Flask

from client import Client, fetch

app = Flask(__name__)
client = Client()


@app.get("/one")
def one():
    return first(fetch("https://peer.example/"))


@app.get("/two")
def two():
    def inner():
        return client.get("/")

    return inner()


def first(reply):
    return requests.get(reply.url, timeout=None)


def last(url):
    requests.get(url, timeout=3)
    return url
`;

const CLIENT = `import requests


class Client:
    def __init__(self):
        self.session = requests.Session()

    def get(self, path):
        return self.session.get("https://peer.example" + path)


def fetch(url, timeout=None):
    return requests.get(url, timeout=timeout)
`;

describe("a part of a file is judged as a scan of the project judges it", () => {
  test.each([
    ["a call", "    requests.get(url, timeout=3)\n", "    requests.get(url)\n"],
    [
      "a call in front of others",
      '    return first(fetch("https://peer.example/"))\n',
      '    requests.post("x")\n    return first(fetch("https://peer.example/"))\n',
    ],
    ["a longer URL", '"/"', '"/a/longer/one"'],
    [
      "in a nested function",
      "return client.get(",
      "requests.get(1); client.get(",
    ],
    ["a route's own name", "def two", "def twice"],
    ["an import", "import requests\n", "import requests\nimport time\n"],
    ["a bound", "timeout=None", "timeout=5"],
    ["a comment", "    return url\n", "    return url  # the end\n"],
    [
      "a comment that suppresses",
      "timeout=None)",
      "timeout=None)  # hanglint: ignore[HL101]",
    ],
    ["a new route", "def last(url)", '@app.get("/last")\ndef last(url)'],
  ])("%s", async (_, before, after) => {
    const folder = folderWith({ "views.py": VIEWS, "client.py": CLIENT });
    const options = optionsIn(folder);
    const analysis = await analyse(options, discover(options), "findings");
    const typed = Buffer.from(VIEWS.replace(before, after));
    const part = judgedPart(
      judgeFile(analysis, options, typedIn(analysis, "views.py"), typed),
    );
    const expected = await wholeFindings(options, typed, part);
    expect(part.findings).toEqual(expected);
    expect(part.codes).toContain("HL101");
  });

  test("in two functions at once, while a route's call between them stays on its way", async () => {
    const folder = folderWith({ "views.py": VIEWS, "client.py": CLIENT });
    const options = optionsIn(folder);
    const analysis = await analyse(options, discover(options), "findings");
    const text = VIEWS.replace(
      "    return first(",
      "    requests.put(app)\n    return first(",
    ).replace("timeout=3", "timeout=None");
    const typed = Buffer.from(text);
    const part = judgedPart(
      judgeFile(analysis, options, typedIn(analysis, "views.py"), typed),
    );
    expect(
      part.within.map(({ start }) => text.slice(start, start + 9)),
    ).toEqual(["requests.", "requests."]);
    expect(part.findings.map(({ callee }) => callee)).toEqual([
      "requests.put",
      "requests.get",
    ]);
    expect(part.findings).toEqual(await wholeFindings(options, typed, part));
    const more = text.replace("app = ", "app = wsgi = ");
    const whole = judgedPart(
      judgeFile(
        analysis,
        options,
        typedIn(analysis, "views.py"),
        Buffer.from(more),
      ),
    );
    expect(whole.within).toEqual([{ start: 0, end: more.length }]);
    expect(whole.findings).toEqual(
      await wholeFindings(options, Buffer.from(more), whole),
    );
  });

  test("key by key, each upon the one before, and not where what is typed does not parse yet", async () => {
    const folder = folderWith({ "views.py": VIEWS, "client.py": CLIENT });
    const options = optionsIn(folder);
    const analysis = await analyse(options, discover(options), "findings");
    const typedFile = typedIn(analysis, "views.py");
    const unfinished: string[] = [];
    const written = 'client.get("/").close(); requests.post(url)';
    const line = "    requests.get(url, timeout=3)\n";
    for (let length = 1; length <= written.length; length += 1) {
      const statement = `    ${written.slice(0, length)}\n`;
      const typed = Buffer.from(VIEWS.replace(line, line + statement));
      const verdict = judgeFile(analysis, options, typedFile, typed);
      if (verdict.kind === "unfinished") {
        unfinished.push(statement.trim());
        continue;
      }
      const part = judgedPart(verdict);
      const expected = await wholeFindings(options, typed, part);
      expect(part.findings).toEqual(expected);
    }
    typedFile.close();
    expect(unfinished).toContain("client.get(");
    expect(unfinished).toContain('client.get("/');
    expect(unfinished).not.toContain('client.get("/")');
  });

  test("but for a route that was not there before: the next scan knows it", async () => {
    const folder = folderWith({ "views.py": VIEWS, "client.py": CLIENT });
    const options = optionsIn(folder);
    const analysis = await analyse(options, discover(options), "findings");
    const typed = `${VIEWS}\n\n@app.get("/x")\ndef x():\n    requests.get("x")\n`;
    const bytes = Buffer.from(typed);
    const { findings } = judgedPart(
      judgeFile(analysis, options, typedIn(analysis, "views.py"), bytes),
    );
    const levels = findings.map(({ level, callee }) => [callee, level]);
    expect(levels.at(-1)).toEqual(["requests.get", "warning"]);
  });
});

test("where nothing was typed, what was found stands, with its fixes", async () => {
  const folder = folderWith({ "views.py": VIEWS, "client.py": CLIENT });
  const options = optionsIn(folder);
  const analysis = await analyse(options, discover(options), "findings");
  const bytes = Buffer.from(VIEWS);
  expect(
    judgeFile(analysis, options, typedIn(analysis, "views.py"), bytes),
  ).toEqual({ kind: "analysed" });
});

test("a file that was not judged is left to a scan", async () => {
  const folder = folderWith({ "views.py": VIEWS, "plain.py": "x = 1\n" });
  const options = optionsIn(folder);
  const session = projectSession();
  const bytes = Buffer.from("import requests\nrequests.get('x')\n");
  expect(session.judge(options, "views.py", bytes)).toEqual({
    kind: "unknown",
  });
  await session.scan(options);
  for (const path of ["plain.py", "gone.py"]) {
    expect(session.judge(options, path, bytes)).toEqual({ kind: "unknown" });
  }
});

test("code that was broken when it was scanned is judged as it is, once one types elsewhere", async () => {
  const folder = folderWith({ "views.py": VIEWS, "client.py": CLIENT });
  const options = optionsIn(folder);
  const session = projectSession();
  await session.scan(options);
  const broken = VIEWS.replace("    return url\n", "    return url(\n");
  const typed = Buffer.from(broken);
  expect(session.judge(options, "views.py", typed).kind).toBe("unfinished");
  const overlay = new Map([[join(folder, "views.py"), typed]]);
  await session.scan({ ...options, overlay });
  const more = Buffer.from(
    broken.replace("timeout=3", "timeout=3).raise_for_status("),
  );
  const part = judgedPart(session.judge(options, "views.py", more));
  expect(part.findings).toEqual(await wholeFindings(options, more, part));
});

test("what was typed is no longer judged once something else has to be", async () => {
  const folder = folderWith({ "views.py": VIEWS, "client.py": CLIENT });
  const given = optionsIn(folder);
  const session = projectSession();
  await session.scan(given);
  const typed = Buffer.from(VIEWS.replace("timeout=3", "timeout=4"));
  const options = {
    ...given,
    onProgress: () => {
      throw new Interruption();
    },
  };
  expect(() => session.judge(options, "views.py", typed)).toThrow(Interruption);
  const { kind } = session.judge(given, "views.py", typed);
  expect(kind).toBe("judged");
});

test("a scan ends when who is told of its progress interrupts it", async () => {
  const folder = folderWith({ "views.py": VIEWS, "client.py": CLIENT });
  const given = optionsIn(folder);
  let told = 0;
  await analyse(
    { ...given, onProgress: () => void (told += 1) },
    discover(given),
    "findings",
  );
  for (let last = 1; last <= told; last += 1) {
    let count = 0;
    const options = {
      ...given,
      onProgress: () => {
        count += 1;
        if (count === last) throw new Interruption();
      },
    };
    await expect(
      analyse(options, discover(options), "findings"),
    ).rejects.toThrow(Interruption);
  }
});

function typedIn({ parser }: Analysis, path: string): TypedFile {
  const parsed = parser.parsed.get(path);
  if (parsed === undefined) throw new Error(`${path} was not parsed`);
  return parser.typedFile(parsed);
}

function judgedPart(verdict: TypedVerdict): JudgedFile {
  if (verdict.kind !== "judged") throw new Error(`it is ${verdict.kind}`);
  return verdict;
}

/** What a scan of the project finds in a part of `views.py`. */
async function wholeFindings(
  options: ScanOptions,
  typed: Buffer,
  part: JudgedFile,
): Promise<readonly Finding[]> {
  const overlay = new Map([[join(options.cwd, "views.py"), typed]]);
  const now = { ...options, overlay };
  const whole = await analyse(now, discover(now), "findings");
  const isInPart = ({ code, path, span }: Finding): boolean =>
    path === "views.py" &&
    part.codes.includes(code) &&
    part.within.some(
      ({ start, end }) => start <= span.start && span.end <= end,
    );
  return whole.findings
    .filter(isInPart)
    .map((finding) => ({ ...finding, fixes: [] }));
}

function optionsIn(cwd: string): ScanOptions {
  const settings = plainSettings(RULES.map(({ info }) => info));
  return {
    cwd,
    paths: ["."],
    ignore: "respect",
    settingsAt: () => settings,
    rules: RULES,
    overlay: new Map(),
  };
}
