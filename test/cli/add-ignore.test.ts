import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";
import { CLIENT, SERVICE } from "./samples.ts";

/** What `--add-ignore why` makes of a file; nothing is found in it then. */
async function ignored(text: string | Buffer, ...flags: string[]) {
  const folder = folderWith({ "app.py": text });
  const args = ["scan", "--add-ignore", "why", ...flags];
  const { code, stdout } = await hanglint(folder, args);
  expect([code, stdout]).toEqual([0, ""]);
  expect(await findingsOf(folder, "--no-cache", ...flags)).toEqual([]);
  return readFileSync(join(folder, "app.py"));
}

const GET = 'import requests\nrequests.get("a")';

test.each([
  ["behind the call", GET + "\n", GET + "  # hanglint: ignore[HL101] why\n"],
  ["without a line's end", GET, GET + "  # hanglint: ignore[HL101] why"],
  ["behind blanks", GET + "  \n", GET + "  # hanglint: ignore[HL101] why  \n"],
  [
    "behind another comment",
    GET + "  # noqa: E501\n",
    GET + "  # noqa: E501  # hanglint: ignore[HL101] why\n",
  ],
  [
    "in a comment that is there",
    GET + "  # hanglint: ignore[HL302] it was slow\n",
    GET + "  # hanglint: ignore[HL302, HL101] it was slow\n",
  ],
  [
    "on the first line of several",
    "import requests\nrequests.get(\n    'a',\n)\n",
    "import requests\nrequests.get(  # hanglint: ignore[HL101] why\n    'a',\n)\n",
  ],
  [
    "on the call's own line in a chain",
    "import requests\n(\n    requests.Session()\n    .get('a')\n)\n",
    "import requests\n(\n    requests.Session()\n    .get('a')  # hanglint: ignore[HL101] why\n)\n",
  ],
  [
    "above, where a string goes on",
    'import requests\nif a:\n    requests.post("a", data="""\nb""")\n',
    'import requests\nif a:\n    # hanglint: ignore[HL101] why\n    requests.post("a", data="""\nb""")\n',
  ],
  [
    "above, where the line is continued",
    "import requests\nx = requests.get('a') \\\n    .json()\n",
    "import requests\n# hanglint: ignore[HL101] why\nx = requests.get('a') \\\n    .json()\n",
  ],
  [
    "once for two on one line",
    "import requests\nrequests.get('a'); requests.get('b')\n",
    "import requests\nrequests.get('a'); requests.get('b')  # hanglint: ignore[HL101] why\n",
  ],
])("a comment is added %s", async (_, text, expected) => {
  // The codes that are there already may be of use to nobody.
  const flags = ["--ignore", "HL901"];
  expect((await ignored(text, ...flags)).toString()).toBe(expected);
  const other = await ignored(text.replaceAll("\n", "\r\n"), ...flags);
  expect(other.toString()).toBe(expected.replaceAll("\n", "\r\n"));
});

test("in the file's own encoding", async () => {
  const text = `# -*- coding: latin-1 -*-\n${GET}  # é\n`;
  const after = await ignored(Buffer.from(text, "latin1"));
  expect(after.toString("latin1")).toBe(
    text.replace("é", "é  # hanglint: ignore[HL101] why"),
  );
});

test("for the rules that were asked for, in all files", async () => {
  const folder = folderWith({ "app.py": SERVICE, "client.py": CLIENT });
  const args = ["scan", "--add-ignore", "", "--select", "HL101"];
  const { stderr } = await hanglint(folder, args);
  expect(stderr).toBe("Added 2 suppressions in 2 files.\n");
  expect(await findingsOf(folder)).toEqual(["app.py:11: HL302"]);
  expect(readFileSync(join(folder, "app.py"), "utf8")).toContain(
    ").json()  # hanglint: ignore[HL101]\n",
  );
});

test("--diff shows the comments and writes none", async () => {
  const folder = folderWith({ "client.py": CLIENT });
  const args = ["scan", "--add-ignore", "why", "--diff"];
  const { stdout } = await hanglint(folder, args);
  expect(stdout).toContain("+    return requests.get");
  expect(stdout).toContain("# hanglint: ignore[HL101] why\n");
  expect(readFileSync(join(folder, "client.py"), "utf8")).toBe(CLIENT);
});

describe("what cannot be done is told", () => {
  test("a reason of several lines", async () => {
    const args = ["scan", "--add-ignore", "a\nb"];
    const { code, stderr } = await hanglint(folderWith({}), args);
    expect(code).toBe(2);
    expect(stderr).toContain("has several lines");
  });

  test("standard input", async () => {
    const args = ["scan", "-", "--add-ignore", "why"];
    const { code, stderr } = await hanglint(folderWith({}), args, {
      input: Buffer.from(CLIENT),
    });
    expect(code).toBe(2);
    expect(stderr).toContain("standard input is none");
  });

  test("a file that does not parse", async () => {
    const folder = folderWith({ "a.py": `${CLIENT}\ndef (\n` });
    const before = readFileSync(join(folder, "a.py"), "utf8");
    const args = ["scan", "--add-ignore", "why"];
    const { code, stderr } = await hanglint(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain("a.py: No comment was added here.");
    expect(readFileSync(join(folder, "a.py"), "utf8")).toBe(before);
    writeFileSync(join(folder, "a.py"), CLIENT);
  });
});
