import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";
import { CLIENT, SCRIPT, SERVICE } from "./samples.ts";
import { asUnprivileged } from "./unprivileged.ts";

const SLEEP = ["app.py:11: HL302"];
const BOTH = ["app.py:11: HL302", "app.py:12: HL101"];

describe("which file", () => {
  test("hanglint.toml is read", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "hanglint.toml": 'select = ["HL3"]',
    });
    expect(await findingsOf(folder)).toEqual(SLEEP);
  });

  test("tool.hanglint of pyproject.toml is read", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "pyproject.toml":
        '[project]\nname = "x"\n[tool.hanglint]\nignore = ["http-call-without-timeout"]',
    });
    expect(await findingsOf(folder)).toEqual(SLEEP);
  });

  test("hanglint.toml beats pyproject.toml beside it", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "hanglint.toml": 'select = ["HL3"]',
      "pyproject.toml": '[tool.hanglint]\nselect = ["HL1"]',
    });
    expect(await findingsOf(folder)).toEqual(SLEEP);
  });

  test("a pyproject.toml without the table is passed over", async () => {
    const folder = folderWith({
      "hanglint.toml": 'select = ["HL3"]',
      "a/app.py": SERVICE,
      "a/pyproject.toml": "[tool.other]\nhanglint = 1",
      "b/app.py": SERVICE,
      "b/pyproject.toml": "this is = not TOML, and says nothing",
    });
    expect(await findingsOf(folder)).toEqual([
      "a/app.py:11: HL302",
      "b/app.py:11: HL302",
    ]);
  });

  test("each file follows the nearest one, and that alone", async () => {
    const folder = folderWith({
      "hanglint.toml": 'ignore = ["HL1"]',
      "app.py": SERVICE,
      "one/app.py": SERVICE,
      "two/pyproject.toml": '[tool.hanglint]\nselect = ["HL101"]',
      "two/deep/app.py": SERVICE,
      "two/empty/app.py": SERVICE,
      "two/empty/hanglint.toml": "",
    });
    expect(await findingsOf(folder)).toEqual([
      "app.py:11: HL302",
      "one/app.py:11: HL302",
      "two/deep/app.py:12: HL101",
      "two/empty/app.py:11: HL302",
      "two/empty/app.py:12: HL101",
    ]);
  });

  test("one above the working directory counts", async () => {
    const folder = folderWith({
      "hanglint.toml": 'select = ["HL3"]',
      "a/app.py": SERVICE,
    });
    expect(await findingsOf(join(folder, "a"))).toEqual(SLEEP);
  });

  test("standard input follows the file that it stands for", async () => {
    const folder = folderWith({ "a/hanglint.toml": 'select = ["HL3"]' });
    const flags = [
      "--stdin-filename",
      "a/new.py",
      "--output-format",
      "concise",
    ];
    const { stdout } = await hanglint(folder, flags, {
      input: Buffer.from(SERVICE),
    });
    expect(stdout).toMatch(/^a\/new\.py:11:.*HL302.*\n$/);
  });

  test("--isolated reads none", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "hanglint.toml": "this is not TOML",
    });
    expect(await findingsOf(folder, "--isolated")).toEqual(BOTH);
  });

  test("--config names one for all folders", async () => {
    const folder = folderWith({
      "a/app.py": SERVICE,
      "a/hanglint.toml": 'select = ["HL1"]',
      "ci/strict.toml": 'select = ["HL3"]',
    });
    expect(await findingsOf(folder, "--config", "ci/strict.toml")).toEqual([
      "a/app.py:11: HL302",
    ]);
  });

  test("--config gives one setting, over the file", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "hanglint.toml": 'select = ["HL1"]\nfail-on = "note"',
    });
    expect(await findingsOf(folder, "--config", 'select = ["HL3"]')).toEqual(
      SLEEP,
    );
  });

  test("a folder of such a name is no file", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    mkdirSync(join(folder, "hanglint.toml"));
    expect(await findingsOf(folder)).toEqual(BOTH);
  });
});

describe("extend", () => {
  test("what is said near wins, the rest holds", async () => {
    const folder = folderWith({
      "base/hanglint.toml":
        'select = ["HL1"]\nfail-on = "error"\nexclude = ["skipped.py"]',
      "service/pyproject.toml":
        '[tool.hanglint]\nextend = "../base/hanglint.toml"\nselect = ["HL3"]',
      "service/app.py": SERVICE,
      "service/skipped.py": SERVICE,
      "base/skipped.py": SERVICE,
    });
    const concise = ["--output-format", "concise"];
    const { code, stdout } = await hanglint(folder, concise);
    expect(stdout.match(/^.*?\[/gm)).toEqual([
      "service/app.py:11:5: warning[",
      // The patterns of the base hold below its own folder.
      "service/skipped.py:11:5: warning[",
    ]);
    expect(code).toBe(0);
  });

  test("an ignore of the base is taken back by a select", async () => {
    const folder = folderWith({
      "base.toml": 'ignore = ["HL302"]',
      "hanglint.toml": 'extend = "base.toml"\nextend-select = ["HL302"]',
      "app.py": SERVICE,
    });
    expect(await findingsOf(folder)).toEqual(BOTH);
  });

  test.each([
    [
      "a circle",
      {
        "hanglint.toml": 'extend = "a.toml"',
        "a.toml": 'extend = "./hanglint.toml"',
      },
      "error: a.toml:1: `extend` leads round in a circle: hanglint.toml -> a.toml -> hanglint.toml\nhint: take one `extend` out\n",
    ],
    [
      "itself",
      { "hanglint.toml": '# a comment\n\nextend = "hanglint.toml"' },
      "error: hanglint.toml:3: `extend` leads round in a circle: hanglint.toml -> hanglint.toml\nhint: take one `extend` out\n",
    ],
    [
      "nothing",
      { "hanglint.toml": 'extend = "../gone.toml"' },
      "error: hanglint.toml:1: `extend` names ../gone.toml, which is no file\nhint: its path is relative to the file that it stands in\n",
    ],
    [
      "a pyproject.toml that says nothing",
      {
        "hanglint.toml": 'extend = "a/pyproject.toml"',
        "a/pyproject.toml": "",
      },
      "error: hanglint.toml:1: `extend` names a/pyproject.toml, which has no table `[tool.hanglint]`\nhint: add the table, or name another file\n",
    ],
  ])("%s cannot be extended", async (_, files, stderr) => {
    const folder = folderWith({ "app.py": SERVICE, ...files });
    expect(await hanglint(folder, [])).toEqual({ code: 2, stdout: "", stderr });
  });
});

describe("what is wrong is told with file, line and mend", () => {
  test.each([
    ["selct = []", "1: there is no setting `selct`", "did you mean `select`?"],
    [
      "select = []\n\n[deploy]\nworker_class = 'sync'",
      "4: there is no setting `deploy.worker_class`",
      "did you mean `worker-class`?",
    ],
    [
      "[routes]\nanything = 1",
      "2: there is no setting `routes.anything`",
      "the settings here are `decorators`, `base-classes`",
    ],
    [
      'select = [\n  "HL1",\n  "HL777",\n]',
      "3: no rule is called HL777",
      "`hanglint rules` lists them all",
    ],
    [
      'ignore = ["sleep-in-rout"]',
      "1: no rule is called sleep-in-rout",
      "did you mean `sleep-in-route`?",
    ],
    [
      "[per-file-ignores]\n'a.py' = ['HL1']\n'b.py' = ['LH101']",
      "3: no rule is called LH101",
      "did you mean `HL101`?",
    ],
    [
      'fail-on = "eror"',
      '1: `fail-on` cannot be `"eror"`',
      'did you mean `"error"`?',
    ],
    [
      'min-confidence = "sure"',
      '1: `min-confidence` cannot be `"sure"`',
      'it is one of `"high"`, `"medium"`, `"low"`',
    ],
    [
      "preview = 1",
      "1: `preview` cannot be `1`",
      "it has to be `true` or `false`",
    ],
    [
      'select = "HL1"',
      '1: `select` cannot be `"HL1"`',
      "it has to be a list: `[…]`",
    ],
    [
      "[deploy]\ntimeout = 30.5",
      "2: `deploy.timeout` cannot be `30.5`",
      "it has to be a whole number from 0 up",
    ],
    [
      "[deploy]\nproxy-timeout = 0",
      "2: `deploy.proxy-timeout` cannot be `0`",
      "it has to be a number of seconds above 0",
    ],
    [
      "preview = true\n\n[deplyo.web]\ntimeout = 30",
      "3: there is no setting `deplyo`",
      "did you mean `deploy`?",
    ],
    ["deploy = 30", "1: `deploy` cannot be `30`", "it has to be a table"],
    [
      '[[apis]]\nname = "corp.get"\ntimeout = "timeout"\n[[apis]]\ntimeout = "t"',
      "4: a row of `apis` needs a `name`",
      'for example `name = "corp.http.fetch"` and `timeout = "timeout"`',
    ],
    [
      '[[apis]]\nname = "corp get"',
      '2: `apis[0].name` cannot be `"corp get"`',
      "it has to be a dotted Python name, e.g. `corp.http.fetch` or `corp.http.Client().get`",
    ],
    [
      "deploy = 2026-01-01",
      "1: `deploy` cannot be a date",
      "it has to be a table",
    ],
    [
      "[deploy]\nproxy-timeout = -inf",
      "2: `deploy.proxy-timeout` cannot be `-inf`",
      "it has to be a number of seconds above 0",
    ],
    [
      'select = [""]',
      '1: `select[0]` cannot be `""`',
      "it has to be text that is not empty",
    ],
    [
      "[[apis]]\nname = 'corp.get'\ntimeout = { keywrod = 't' }",
      "3: there is no setting `apis[0].timeout.keywrod`",
      "did you mean `keyword`?",
    ],
    [
      'preview = true\n[tool.hanglint]\nselect = ["HL1"]',
      "2: there is no setting `tool`",
      "the settings stand at the top of this file: leave `[tool.hanglint]` and `tool.hanglint.` out",
    ],
    [
      'exclude = ["a"\nselect = []',
      "2: this is not TOML: expected comma or end of structure",
      "correct the line; https://toml.io shows how",
    ],
  ])("%j", async (toml, message, hint) => {
    const folder = folderWith({ "app.py": SERVICE, "hanglint.toml": toml });
    expect(await hanglint(folder, [])).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: hanglint.toml:${message}\nhint: ${hint}\n`,
    });
  });

  test("a table that is none, in a pyproject.toml", async () => {
    const folder = folderWith({ "pyproject.toml": "[tool]\nhanglint = 1\n" });
    const { code, stderr } = await hanglint(folder, []);
    expect([code, stderr]).toEqual([
      2,
      "error: pyproject.toml:2: `tool.hanglint` cannot be `1`\nhint: it has to be a table\n",
    ]);
  });

  test("a file that is not UTF-8, unless it says nothing about hanglint", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const write = (name: string, text: string): void => {
      writeFileSync(join(folder, name), Buffer.from(text, "latin1"));
    };
    write("pyproject.toml", '[project]\nauthors = ["é"]\n');
    expect(await findingsOf(folder)).toEqual(BOTH);
    write("hanglint.toml", 'select = [\n  "HL3",\n  # é\n]\n');
    expect(await hanglint(folder, [])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: hanglint.toml:3: this is not UTF-8, and a TOML file has to be\nhint: save it as UTF-8\n",
    });
  });

  test("one that may not be read", async () => {
    const folder = folderWith({ "app.py": SERVICE, "hanglint.toml": "" });
    chmodSync(join(folder, "hanglint.toml"), 0);
    const { code, stderr } = await asUnprivileged(() =>
      hanglint(folder, ["--no-cache"]),
    );
    expect([code, stderr]).toEqual([
      2,
      "error: hanglint.toml: the settings cannot be read (EACCES)\nhint: give the user that runs hanglint the right to read the file, or use --isolated\n",
    ]);
  });

  test("in a pyproject.toml of a folder below", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "a/b.py": "",
      "a/pyproject.toml": '[tool.hanglint]\nexclude = ["x"]\ninclude = []\n',
    });
    const { code, stderr } = await hanglint(folder, []);
    expect(code).toBe(2);
    expect(stderr).toBe(
      "error: a/pyproject.toml:3: there is no setting `include`\nhint: did you mean `exclude`?\n",
    );
  });

  test.each([
    [["--config", "gone.toml"], "--config names gone.toml, which is no file"],
    [["--config", "timeout=30"], "--config: there is no setting `timeout`"],
    [["--config", "deploy.timeout=x"], "--config: this is not TOML"],
    [
      ["--config", 'extend="a.toml"'],
      "--config: `extend` has a meaning in files alone\nhint: name the file itself: --config a.toml\n",
    ],
    [["--config", "a.py", "--config", "b.py"], "--config names two files"],
    [["--config", "a.py", "--isolated"], "--isolated ignores all"],
    [["--min-confidence", "sure"], "--min-confidence"],
  ])("%j", async (flags, words) => {
    const { code, stderr } = await hanglint(folderWith({}), flags);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe("what the settings do", () => {
  test("select, extend-select and ignore: the more exact word wins", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "hanglint.toml":
        'select = ["HL101"]\nextend-select = ["HL302"]\nignore = ["HL3"]',
    });
    expect(await findingsOf(folder)).toEqual(BOTH);
    expect(await findingsOf(folder, "--ignore", "HL101")).toEqual(SLEEP);
    expect(await findingsOf(folder, "--select", "HL3")).toEqual(SLEEP);
    expect(await findingsOf(folder, "--ignore", "HL")).toEqual([]);
  });

  test("per-file-ignores takes patterns as .gitignore has them", async () => {
    const folder = folderWith({
      "hanglint.toml":
        '[per-file-ignores]\n"scripts/" = ["HL101"]\n"*_view.py" = ["ALL"]\n"/client.py" = ["HL1"]',
      "scripts/a/app.py": SERVICE,
      "a/b_view.py": SERVICE,
      "client.py": CLIENT,
      "a/client.py": CLIENT,
    });
    expect(await findingsOf(folder)).toEqual([
      "a/client.py:5: HL101",
      "scripts/a/app.py:11: HL302",
    ]);
  });

  test("exclude leaves out, brings back, and does not judge what is named", async () => {
    const folder = folderWith({
      "hanglint.toml": 'exclude = ["generated/", "!build/", "/a.py"]',
      "generated/client.py": CLIENT,
      "build/client.py": CLIENT,
      "dist/client.py": CLIENT,
      "a.py": CLIENT,
      "b/a.py": CLIENT,
    });
    const kept = ["b/a.py:5: HL101", "build/client.py:5: HL101"];
    expect(await findingsOf(folder)).toEqual(kept);
    expect(await findingsOf(folder, "a.py", "generated")).toEqual([
      "a.py:5: HL101",
      "generated/client.py:5: HL101",
    ]);
    expect(await findingsOf(folder, "--exclude", "b,!dist/")).toEqual([
      "build/client.py:5: HL101",
      "dist/client.py:5: HL101",
    ]);
    expect(await findingsOf(folder, "--no-ignore")).toEqual([
      ...kept,
      "dist/client.py:5: HL101",
    ]);
  });

  test("include-tests, also for a part of a monorepo", async () => {
    const folder = folderWith({
      "one/hanglint.toml": "include-tests = true",
      "one/tests/client.py": CLIENT,
      "two/tests/client.py": CLIENT,
    });
    expect(await findingsOf(folder)).toEqual(["one/tests/client.py:5: HL101"]);
  });

  test("min-confidence leaves out what is less sure", async () => {
    const folder = folderWith({ "client.py": CLIENT, "app.py": SERVICE });
    const all = await hanglint(folder, ["--output-format", "json"]);
    expect(all.stdout).toContain('"confidence": "medium"');
    const sure = ["--min-confidence", "high", "--output-format", "json"];
    const high = await hanglint(folder, sure);
    expect(high.stdout).toContain('"confidence": "high"');
    expect(high.stdout).not.toContain('"confidence": "medium"');
  });

  test("fail-on is that of a finding's own file", async () => {
    const folder = folderWith({
      "strict/hanglint.toml": 'fail-on = "note"',
      "strict/script.py": SCRIPT,
      "lax/hanglint.toml": 'fail-on = "error"',
      "lax/client.py": CLIENT,
    });
    const codeOf = async (...args: string[]) =>
      (await hanglint(folder, args)).code;
    expect(await codeOf("strict")).toBe(1);
    expect(await codeOf("lax")).toBe(0);
    expect(await codeOf(".")).toBe(1);
    expect(await codeOf("lax", "--fail-on", "warning")).toBe(1);
  });
});

describe("what users know of their code", () => {
  const CORP = `import corp.http
from corp.http import Client


def rates():
    corp.http.fetch("a")
    corp.http.fetch("a", None, 5)
    corp.http.fetch("a", patience=None)
    corp.http.fetch("a", patience=5)
    Client().read("a")
    corp.http.safe_fetch("a")
`;

  test("apis: calls of own clients are found, and mended", async () => {
    const folder = folderWith({
      "client.py": CORP,
      "hanglint.toml": `[[apis]]
name = "corp.http.fetch"
timeout = { keyword = "patience", position = 2 }

[[apis]]
name = "corp.http.Client().read"
timeout = "timeout"
`,
    });
    expect(await findingsOf(folder)).toEqual([
      "client.py:6: HL101",
      "client.py:8: HL101",
      "client.py:10: HL101",
    ]);
    const { stdout } = await hanglint(folder, ["--diff", "--unsafe-fixes"]);
    expect(stdout.match(/^\+ .*/gm)).toEqual([
      '+    corp.http.fetch("a", patience=25)',
      '+    corp.http.fetch("a", patience=25)',
      '+    Client().read("a", timeout=25)',
    ]);
  });

  test("a row replaces the one that the catalog has", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "hanglint.toml": `[[apis]]
name = "requests.get"
timeout = "timeout"
without-timeout = 5
`,
    });
    expect(await findingsOf(folder)).toEqual(SLEEP);
  });
});

describe("what would be taken is shown", () => {
  const FILES = {
    "hanglint.toml": 'exclude = ["old"]\n[deploy]\ntimeout = 60\n',
    "app.py": SERVICE,
    "old/app.py": SERVICE,
    "tests/test_app.py": SERVICE,
    "service/pyproject.toml":
      '[tool.hanglint]\nextend = "../hanglint.toml"\nselect = ["HL3"]\nfail-on = "error"\n',
    "service/app.py": SERVICE,
  };

  test("--show-files", async () => {
    const outcome = await hanglint(folderWith(FILES), ["--show-files"]);
    expect(outcome).toEqual({
      code: 0,
      stdout: "app.py\nservice/app.py\n",
      stderr: "",
    });
  });

  test("--show-settings", async () => {
    const { stdout } = await hanglint(folderWith(FILES), ["--show-settings"]);
    expect(stdout).toContain("# In `.`: `hanglint.toml`\nrules = [");
    expect(stdout).toContain('\nexclude = [ "old" ]\n');
    expect(stdout).toContain("[deploy]\ntimeout = 60\n");
    expect(stdout).toContain(
      '\n# In `service`: `service/pyproject.toml`, which extends `hanglint.toml`\nrules = [ "HL301", "HL302", "HL303" ]\n',
    );
    expect(stdout).toContain('fail-on = "error"\n');
  });
});
