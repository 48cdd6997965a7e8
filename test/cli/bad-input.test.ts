import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint, type Outcome } from "./hanglint.ts";
import { CLIENT } from "./samples.ts";
import { asUnprivileged } from "./unprivileged.ts";

const CONCISE = ["--output-format", "concise"];
const LATIN = (text: string) => Buffer.from(text, "latin1");
const NESTED = `${"(".repeat(5000)}1${")".repeat(5000)}`;

/** What is found on each line of `odd.py`, and what standard error tells of it. */
const FILES: Readonly<
  Record<string, { content: string | Buffer; found: string[]; told: RegExp[] }>
> = {
  "an empty file": { content: "", found: [], told: [] },
  "a file of nothing but line ends": { content: "\r\n\r", found: [], told: [] },
  "a syntax error behind the call": {
    content: `${CLIENT}\ndef broken(:\n    pass\n`,
    found: ["5:12"],
    told: [/does not parse near line 7/],
  },
  "a syntax error before the call": {
    content: `def broken(:\n    pass\n\n${CLIENT}`,
    found: ["8:12"],
    told: [/does not parse near line 1/],
  },
  "Python 2": {
    content: `print "hello"\n${CLIENT}`,
    found: ["6:12"],
    told: [],
  },
  "a byte order mark": {
    content: `\uFEFF${CLIENT}`,
    found: ["5:12"],
    told: [],
  },
  "a byte order mark before the call": {
    content: `\uFEFFimport requests; requests.get("x")\n`,
    found: ["1:18"],
    told: [],
  },
  CRLF: {
    content: CLIENT.replaceAll("\n", "\r\n"),
    found: ["5:12"],
    told: [],
  },
  "lone CR": {
    content: CLIENT.replaceAll("\n", "\r"),
    found: ["5:12"],
    told: [],
  },
  "latin-1 with a coding line": {
    content: LATIN(
      '# coding: latin-1\nimport requests\n"é"; requests.get("é")\n',
    ),
    found: ["3:6"],
    told: [],
  },
  "latin-1 without a coding line": {
    content: LATIN(`# é\n${CLIENT}`),
    found: ["6:12"],
    told: [/not valid UTF-8/],
  },
  "invalid UTF-8 before the call on its line": {
    content: Buffer.concat([
      Buffer.from('import requests\n"'),
      Buffer.from([0xf0, 0x9f]),
      Buffer.from('"; requests.get("x")\n'),
    ]),
    found: ["2:6"],
    told: [/not valid UTF-8/],
  },
  "characters of four bytes before the call": {
    content: 'import requests\n"🦊🦊"; requests.get("x")\n',
    found: ["2:9"],
    told: [],
  },
  "a NUL byte": {
    content: `${CLIENT}\0`,
    found: [],
    told: [/NUL byte.*not scanned/],
  },
  "UTF-16": {
    content: Buffer.from(`\uFEFF${CLIENT}`, "utf16le"),
    found: [],
    told: [/UTF-16/],
  },
  "5 MB": {
    content: `${CLIENT}${"# filler\n".repeat(600_000)}`,
    found: [],
    told: [/5\.\d MiB.*not scanned/],
  },
  "5,000 nested parentheses": {
    content: `${CLIENT}x = ${NESTED}\n`,
    found: ["5:12"],
    told: [/line 6 nests deeper/],
  },
  "5,000 nested parentheses as the timeout": {
    content: `import requests\nrequests.get("x", timeout=${NESTED})\n${CLIENT}`,
    found: ["7:12"],
    told: [/line 2 nests deeper/],
  },
  "5,000 parentheses that nobody closes": {
    content: `${CLIENT}x = ${"(".repeat(5000)}\n`,
    found: ["5:12"],
    told: [/does not parse/],
  },
  "a line of a million characters": {
    content: `${CLIENT}x = "${"x".repeat(1_000_000)}"\n`,
    found: ["5:12"],
    told: [],
  },
};

describe("a file that is odd", () => {
  test.each(Object.entries(FILES))(
    "%s",
    async (_, { content, found, told }) => {
      const folder = folderWith({ "odd.py": content, "other.py": CLIENT });
      const outcome = await hanglint(folder, CONCISE);
      expect(placesIn(outcome)).toEqual([
        ...found.map((place) => `odd.py:${place}`),
        "other.py:5:12",
      ]);
      expect(outcome.code).toBe(1);
      const lines = outcome.stderr.split("\n").slice(0, -1);
      expect(lines).toHaveLength(told.length);
      told.forEach((pattern, index) => {
        expect(lines[index]).toMatch(/^warning: odd\.py: /);
        expect(lines[index]).toMatch(pattern);
      });
    },
    60_000,
  );

  test("is told in the JSON report, too", async () => {
    const folder = folderWith({ "odd.py": `${CLIENT}\0` });
    const { stdout } = await hanglint(folder, ["--output-format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [],
      notices: [{ kind: "not-python", path: "odd.py" }],
    });
  });

  test("gets findings but no fixes when it does not parse", async () => {
    const folder = folderWith({ "odd.py": `${CLIENT})\n` });
    const { stdout } = await hanglint(folder, ["--output-format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [{ code: "HL101", fixes: [] }],
    });
  });
});

describe("a name that is odd", () => {
  test.each([
    "with space.py",
    "hash#tag.py",
    "100%.py",
    "%41.py",
    "é.py",
    "你好/🦊.py",
    "a'b\"c.py",
    "[brackets](and)*star?.py",
    "{a,b}.py",
    "!not.py",
    "-dash.py",
    "@at.py",
  ])("%s is found in a folder, and when it is named", async (name) => {
    const folder = folderWith({ [name]: CLIENT });
    const expected = [`${name}:5:12`];
    expect(placesIn(await hanglint(folder, CONCISE))).toEqual(expected);
    const named = await hanglint(folder, [...CONCISE, "--", name]);
    expect(placesIn(named)).toEqual(expected);
    expect(named.stderr).toBe("");
  });

  test.each(["back\\slash.py", "new\nline.py"])("%j is found", async (name) => {
    const folder = folderWith({ [name]: CLIENT });
    const { code, stdout } = await hanglint(folder, CONCISE);
    expect(code).toBe(1);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("a path that is odd", () => {
  test("a folder named x.py is told, and its files are scanned", async () => {
    const folder = folderWith({ "x.py/client.py": CLIENT });
    const outcome = await hanglint(folder, CONCISE);
    expect(placesIn(outcome)).toEqual(["x.py/client.py:5:12"]);
    expect(outcome.stderr).toMatch(/^warning: x\.py: This is a folder/);
  });

  test("a folder named x.py can be named", async () => {
    const folder = folderWith({ "x.py/client.py": CLIENT });
    const outcome = await hanglint(folder, [...CONCISE, "x.py"]);
    expect(placesIn(outcome)).toEqual(["x.py/client.py:5:12"]);
  });

  test("outside the working directory", async () => {
    const folder = folderWith({ "here/a.py": CLIENT, "there/b.py": CLIENT });
    const here = join(folder, "here");
    for (const path of ["../there", "../there/b.py", join(folder, "there")]) {
      const outcome = await hanglint(here, [...CONCISE, path]);
      expect(placesIn(outcome)).toEqual(["../there/b.py:5:12"]);
      expect(outcome.stderr).toBe("");
    }
  });

  test("a working directory that is empty", async () => {
    const { code } = await hanglint(folderWith({}), CONCISE);
    expect(code).toBe(0);
  });

  test("links that lead round in a circle", async () => {
    const folder = folderWith({ "pkg/client.py": CLIENT });
    symlinkSync("..", join(folder, "pkg/up"));
    symlinkSync("b.py", join(folder, "a.py"));
    symlinkSync("a.py", join(folder, "b.py"));
    symlinkSync("gone.py", join(folder, "lost.py"));
    const outcome = await hanglint(folder, CONCISE);
    expect(placesIn(outcome)).toEqual(["pkg/client.py:5:12"]);
    for (const path of ["a.py", "b.py", "lost.py", "pkg/up"]) {
      expect(outcome.stderr).toContain(`warning: ${path}: This link leads `);
    }
  });

  test("a link that leads round in a circle, named", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    symlinkSync("loop.py", join(folder, "loop.py"));
    const outcome = await hanglint(folder, [...CONCISE, "loop.py", "."]);
    expect(placesIn(outcome)).toEqual(["client.py:5:12"]);
    expect(outcome.stderr).toContain("warning: loop.py: This link leads ");
  });

  test("a file and a folder that may not be read", async () => {
    const folder = folderWith({ "client.py": CLIENT, "secret.py": CLIENT });
    mkdirSync(join(folder, "closed"));
    chmodSync(join(folder, "secret.py"), 0);
    chmodSync(join(folder, "closed"), 0);
    const outcome = await asUnprivileged(() => hanglint(folder, CONCISE));
    expect(placesIn(outcome)).toEqual(["client.py:5:12"]);
    expect(outcome.stderr).toMatch(/^warning: closed: .*EACCES/m);
    expect(outcome.stderr).toMatch(/^warning: secret\.py: .*EACCES/m);
  });

  test("a device", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const outcome = await hanglint(folder, [...CONCISE, "/dev/null", "."]);
    expect(placesIn(outcome)).toEqual(["client.py:5:12"]);
    expect(outcome.stderr).toMatch(/^warning: .*dev\/null: This is a device/);
  });

  test("a file that is no Python by its name, named", async () => {
    const folder = folderWith({ script: CLIENT });
    const outcome = await hanglint(folder, [...CONCISE, "script"]);
    expect(placesIn(outcome)).toEqual(["script:5:12"]);
  });
});

test("all trouble at once: everything is told, the rest is scanned, twice the same", async () => {
  const files = Object.values(FILES).map(
    ({ content }, index) => [`odd ${index}.py`, content] as const,
  );
  const folder = folderWith({
    ...Object.fromEntries(files),
    "client.py": CLIENT,
    "x.py/client.py": CLIENT,
  });
  symlinkSync(".", join(folder, "loop"));
  const first = await hanglint(folder, [...CONCISE, ".", "gone"]);
  expect(first.code).toBe(2);
  expect(placesIn(first)).toEqual(
    expect.arrayContaining(["client.py:5:12", "x.py/client.py:5:12"]),
  );
  for (const path of ["gone", "loop", "x.py", "odd 13.py"]) {
    expect(first.stderr).toContain(`warning: ${path}: `);
  }
  expect(await hanglint(folder, [...CONCISE, "gone", "."])).toEqual(first);
}, 60_000);

/** `path:line:column` of each finding of a concise report. */
function placesIn({ stdout }: Outcome): string[] {
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => line.replace(/: [a-z]+\[HL\d+\] .*$/, ""));
}
