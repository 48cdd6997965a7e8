import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";

/** A call without a timeout, with a comment behind it or above it. */
function get(behind: string, above = ""): string {
  const lines = ["import requests", above, `requests.get("a")${behind}`];
  return lines.filter((line) => line !== "").join("\n") + "\n";
}

describe("a comment behind the call suppresses it", () => {
  test.each([
    "# hanglint: ignore[HL101] it answers at once",
    "#hanglint:ignore[HL101]",
    "# hanglint: ignore[hl1]",
    "# hanglint: ignore[HL302, http-call-without-timeout]",
    "# hanglint: ignore",
    "# hanglint: ignore: why",
    "# why  # hanglint: ignore[HL101]",
    "# type: ignore # hanglint: ignore[HL101]",
    "# hanglint: ignore-file[HL101]",
    "# hanglint: file-ignore[HL101]",
    "# noqa: HL101",
    "# noqa:E501,HL101",
    "# noqa: S113",
    "# noqa: E501, S113",
    "# noqa: S113 HL302",
    "# nosec B113",
    "# nosec: B113",
    "# nosec B101, B113",
    "# nosec request_without_timeout",
    "# pylint: disable=missing-timeout",
    "# pylint: disable=line-too-long,missing-timeout",
    "# pylint: disable=W3101",
    "# nosemgrep",
    "# nosemgrep: python.requests.best-practice.use-timeout.use-timeout",
  ])("%s", async (comment) => {
    const folder = folderWith({ "a.py": get(`  ${comment}`) });
    expect(await findingsOf(folder, "--select", "HL101")).toEqual([]);
    const all = await findingsOf(folder, "--select", "HL101", "--no-ignores");
    expect(all).toHaveLength(1);
  });
});

describe("a comment that does not speak of it does not suppress it", () => {
  test.each([
    "# hanglint: ignore[HL302]",
    "# hanglint: ignore[]",
    "# hanglint: ignored",
    "# hanglint: ignore [HL302]",
    "# hanglint ignore[HL101]",
    "# see hanglint: ignore[HL101]",
    "# noqa",
    "# noqa: E501",
    "# noqa: B113",
    "# nosec",
    "# nosec B310",
    "# pylint: disable=line-too-long",
    "# nosemgrep: python.flask.debug-enabled",
    '+ "# hanglint: ignore[HL101]"',
  ])("%s", async (comment) => {
    const folder = folderWith({ "a.py": get(`  ${comment}`) });
    expect(await findingsOf(folder, "--select", "HL101")).toHaveLength(1);
  });
});

describe("above the call", () => {
  test.each([
    ["# hanglint: ignore[HL101]", []],
    ["# nosemgrep", []],
    ["# pylint: disable-next=missing-timeout", []],
    ["# noqa: HL101", ["a.py:3: HL101"]],
    ["# noqa: S113", ["a.py:3: HL101"]],
    ["# nosec B113", ["a.py:3: HL101"]],
    ["# pylint: disable=missing-timeout", ["a.py:3: HL101"]],
  ])("%s", async (comment, found) => {
    const folder = folderWith({ "a.py": get("", comment) });
    expect(await findingsOf(folder, "--select", "HL101")).toEqual(found);
  });
});

test("marks for other tools speak of HL101 alone", async () => {
  const text =
    "import time\nfrom flask import Flask\napp = Flask(__name__)\n@app.get('/')\ndef a():\n    time.sleep(9)  # nosemgrep  # noqa: S113\n";
  const folder = folderWith({ "a.py": text });
  expect(await findingsOf(folder)).toEqual(["a.py:6: HL302"]);
});

describe("which comments count is a setting", () => {
  const folder = () =>
    folderWith({
      "own.py": get("  # hanglint: ignore[HL101]"),
      "other.py": get("  # noqa: S113"),
    });

  test.each([
    ["all", []],
    ["own", ["other.py:2: HL101"]],
    ["none", ["other.py:2: HL101", "own.py:2: HL101"]],
  ])('ignores = "%s"', async (word, found) => {
    expect(
      await findingsOf(folder(), "--config", `ignores = "${word}"`),
    ).toEqual(found);
  });

  test("--no-ignores tells nothing about unused ones", async () => {
    const unused = folderWith({ "a.py": "int(1)  # hanglint: ignore[HL1]\n" });
    expect(await findingsOf(unused)).toEqual(["a.py:1: HL901"]);
    expect(await findingsOf(unused, "--no-ignores")).toEqual([]);
  });
});

describe("what is suppressed", () => {
  test("does not fail, is counted, and keeps its reason in JSON", async () => {
    const folder = folderWith({
      "a.py": get("  # hanglint: ignore[HL101] it answers at once"),
    });
    const text = await hanglint(folder, []);
    expect([text.code, text.stderr]).toEqual([0, ""]);
    expect(text.stdout).toContain("1 suppressed finding not shown.");
    const json = await hanglint(folder, ["--output-format", "json"]);
    expect(json.stdout).toContain(`"suppressed": {
        "kind": "comment",
        "because": "it answers at once"
      }`);
  });

  test("is not mended", async () => {
    const folder = folderWith({ "a.py": get("  # noqa: S113") });
    const { code, stdout } = await hanglint(folder, [
      "--diff",
      "--unsafe-fixes",
    ]);
    expect([code, stdout]).toEqual([0, ""]);
  });
});

describe("unused suppressions", () => {
  test("are a note, mended by --fix alone", async () => {
    const folder = folderWith({
      "a.py": "import requests  # hanglint: ignore[HL101] old\n",
      "quiet.py": "x = 1  # hanglint: ignore-file\n",
    });
    const concise = await hanglint(folder, ["--output-format", "concise"]);
    expect(concise.code).toBe(0);
    expect(concise.stdout).toBe(
      "a.py:1:18: note[HL901] `# hanglint: ignore[HL101]` suppresses nothing: `HL101` is not found there.\n" +
        "quiet.py:1:8: note[HL901] `# hanglint: ignore-file` suppresses nothing: nothing is found in this file.\n",
    );
    const { stdout } = await hanglint(folder, ["--diff"]);
    expect(stdout.match(/^[-+] ?[a-z].*/gm)).toEqual([
      "-import requests  # hanglint: ignore[HL101] old",
      "+import requests",
      "-x = 1  # hanglint: ignore-file",
      "+x = 1",
    ]);
  });

  test("are not told of rules that did not run", async () => {
    const folder = folderWith({
      "a.py":
        "a = 1  # hanglint: ignore[HL101]\nb = 2  # hanglint: ignore[HL302]\nc = 3  # hanglint: ignore\n",
    });
    const flags = ["--select", "HL101,HL901"];
    expect(await findingsOf(folder, ...flags)).toEqual(["a.py:1: HL901"]);
    expect(await findingsOf(folder, "--ignore", "HL901")).toEqual([]);
  });

  test("are not told of rules that per-file-ignores leaves out", async () => {
    const folder = folderWith({
      "a.py": get("  # hanglint: ignore[HL101]"),
      "hanglint.toml": '[per-file-ignores]\n"a.py" = ["HL101"]',
    });
    expect(await findingsOf(folder)).toEqual([]);
  });
});
