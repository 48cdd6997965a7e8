import {
  chmodSync,
  lstatSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";
import {
  CLIENT,
  MENDED_CLIENT,
  MENDED_SERVICE,
  SCRIPT,
  SERVICE,
} from "./samples.ts";
import { asUnprivileged } from "./unprivileged.ts";

const FIX = ["--fix", "--unsafe-fixes"];

describe("--fix alone", () => {
  test("changes nothing that is unsafe and says how many fixes it left", async () => {
    const folder = folderWith({ "app.py": SERVICE, "client.py": CLIENT });
    const { code, stdout, stderr } = await hanglint(folder, ["--fix"]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      "2 unsafe fixes left out; --unsafe-fixes makes them.\n",
    );
    expect(stdout).toContain("Found 1 error and 2 warnings");
    expect(readText(folder, "app.py")).toBe(SERVICE);
    expect(readText(folder, "client.py")).toBe(CLIENT);
  });

  test("counts one in the singular", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const { stderr } = await hanglint(folder, ["--fix"]);
    expect(stderr).toBe("1 unsafe fix left out; --unsafe-fixes makes them.\n");
  });
});

test("--unsafe-fixes alone changes nothing", async () => {
  const folder = folderWith({ "client.py": CLIENT });
  await hanglint(folder, ["--unsafe-fixes"]);
  expect(readText(folder, "client.py")).toBe(CLIENT);
});

describe("--fix --unsafe-fixes", () => {
  test("mends, says how many, and reports what is left", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "pkg/client.py": CLIENT,
      "script.py": SCRIPT,
    });
    const { code, stdout, stderr } = await hanglint(folder, FIX);
    expect(code).toBe(1);
    expect(stderr).toBe("Made 3 fixes in 3 files.\n");
    expect(stdout).toContain("warning[HL302]");
    expect(stdout).not.toContain("HL101");
    expect(readText(folder, "app.py")).toBe(MENDED_SERVICE);
    expect(readText(folder, "pkg/client.py")).toBe(MENDED_CLIENT);
  });

  test("exits with 0 when nothing is left", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const { code, stdout } = await hanglint(folder, FIX);
    expect(code).toBe(0);
    expect(stdout).toBe("No findings in 1 file (1 parsed).\n");
  });

  test("a second run changes nothing", async () => {
    const folder = folderWith({ "app.py": SERVICE, "client.py": CLIENT });
    await hanglint(folder, FIX);
    const before = timesOf(folder);
    const { stderr } = await hanglint(folder, FIX);
    expect(stderr).toBe("");
    expect(timesOf(folder)).toEqual(before);
    expect(await findingsOf(folder, "--select", "HL101")).toEqual([]);
  });

  test("mends only what the selected rules find", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    await hanglint(folder, [...FIX, "--select", "HL302"]);
    expect(readText(folder, "client.py")).toBe(CLIENT);
  });

  test("leaves no other file behind", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    await hanglint(folder, FIX);
    expect(readdirSync(folder)).toEqual(["client.py"]);
  });

  test.each([0o755, 0o600, 0o664])("keeps the mode %o", async (mode) => {
    const folder = folderWith({ "client.py": CLIENT });
    chmodSync(join(folder, "client.py"), mode);
    await hanglint(folder, FIX);
    expect(statSync(join(folder, "client.py")).mode & 0o7777).toBe(mode);
    expect(readText(folder, "client.py")).toBe(MENDED_CLIENT);
  });

  test("through a link mends the target and keeps the link", async () => {
    const folder = folderWith({ "real/client.py": CLIENT });
    symlinkSync("real/client.py", join(folder, "link.py"));
    await hanglint(folder, [...FIX, "link.py"]);
    expect(lstatSync(join(folder, "link.py")).isSymbolicLink()).toBe(true);
    expect(readText(folder, "real/client.py")).toBe(MENDED_CLIENT);
  });

  test("mends a file outside the working directory that was named", async () => {
    const folder = folderWith({ "here/app.py": "", "there/client.py": CLIENT });
    const args = [...FIX, "../there/client.py"];
    const { code } = await hanglint(join(folder, "here"), args);
    expect(code).toBe(0);
    expect(readText(folder, "there/client.py")).toBe(MENDED_CLIENT);
  });
});

describe("a fixed file keeps its bytes but for the fix", () => {
  const LATIN = "# -*- coding: latin-1 -*-\n# déjà vu\n";
  const CP1252 = "# coding: cp1252\n";
  const euro = (text: string) =>
    Buffer.from(CP1252 + text.replace("eur", "\u0080"), "latin1");

  test.each([
    [
      "latin-1",
      Buffer.from(LATIN + CLIENT, "latin1"),
      Buffer.from(LATIN + MENDED_CLIENT, "latin1"),
    ],
    ["cp1252", euro(CLIENT), euro(MENDED_CLIENT)],
    [
      "a byte order mark",
      Buffer.from(`\uFEFF${CLIENT}`),
      Buffer.from(`\uFEFF${MENDED_CLIENT}`),
    ],
    [
      "CRLF",
      Buffer.from(CLIENT.replaceAll("\n", "\r\n")),
      Buffer.from(MENDED_CLIENT.replaceAll("\n", "\r\n")),
    ],
    [
      "lone CR",
      Buffer.from(CLIENT.replaceAll("\n", "\r")),
      Buffer.from(MENDED_CLIENT.replaceAll("\n", "\r")),
    ],
    [
      "mixed line ends",
      Buffer.from(CLIENT.replace("\n", "\r\n").replace("():\n", "():\r")),
      Buffer.from(
        MENDED_CLIENT.replace("\n", "\r\n").replace("():\n", "():\r"),
      ),
    ],
    [
      "no line end at the end",
      Buffer.from(CLIENT.trimEnd()),
      Buffer.from(MENDED_CLIENT.trimEnd()),
    ],
    [
      "characters beyond the basic plane",
      Buffer.from(`# 🦊\n${CLIENT.replace("eur", "🦊")}`),
      Buffer.from(`# 🦊\n${MENDED_CLIENT.replace("eur", "🦊")}`),
    ],
  ])("%s", async (_, before, after) => {
    const folder = folderWith({ "client.py": before });
    const { code, stderr } = await hanglint(folder, FIX);
    expect(readFileSync(join(folder, "client.py")).equals(after)).toBe(true);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "Made 1 fix in 1 file.\n",
    });
  });

  test("CRLF, where the fix stands on a line of its own", async () => {
    const call = "requests.get(\n        URL,\n    )\n";
    const before = CLIENT.replace(/requests\.get.*\n/, call);
    const folder = folderWith({
      "client.py": before.replaceAll("\n", "\r\n"),
    });
    await hanglint(folder, FIX);
    const after = before.replace(
      "URL,\n",
      "URL,\n        timeout=(3.05, 25),\n",
    );
    expect(readText(folder, "client.py")).toBe(after.replaceAll("\n", "\r\n"));
  });
});

describe("no fix is made to", () => {
  test.each([
    ["a file that does not parse", Buffer.from(`)\n${CLIENT}`)],
    ["invalid UTF-8", Buffer.from(`# \xE9\n${CLIENT}`, "latin1")],
    ["an unknown encoding", Buffer.from(`# coding: nonsense\n${CLIENT}`)],
    [
      "a byte order mark with another coding line",
      Buffer.from(`\uFEFF# coding: latin-1\n${CLIENT}`),
    ],
  ])("%s, and it is told", async (_, bytes) => {
    const folder = folderWith({ "client.py": bytes });
    const { stdout, stderr } = await hanglint(folder, FIX);
    expect(readFileSync(join(folder, "client.py")).equals(bytes)).toBe(true);
    expect(stdout).toContain("HL101");
    expect(stderr).toContain("warning: client.py: ");
    expect(stderr).not.toContain("Made");
  });

  test("a file that may not be written; the others are mended", async () => {
    const folder = folderWith({ "a.py": CLIENT, "z/b.py": CLIENT });
    chmodSync(join(folder, "z"), 0o777);
    chmodSync(join(folder, "z/b.py"), 0o666);
    chmodSync(join(folder, "a.py"), 0o444);
    const { code, stderr } = await asUnprivileged(() => hanglint(folder, FIX));
    expect(code).toBe(2);
    expect(stderr).toContain("a.py");
    expect(stderr).toContain("Made 1 fix in 1 file.");
    expect(readText(folder, "a.py")).toBe(CLIENT);
    expect(readText(folder, "z/b.py")).toBe(MENDED_CLIENT);
  });
});

describe("--diff", () => {
  test("shows each change, makes none, and exits with 1", async () => {
    const folder = folderWith({ "app.py": SERVICE, "pkg/client.py": CLIENT });
    const before = timesOf(folder);
    const args = ["--diff", "--unsafe-fixes"];
    const { code, stdout, stderr } = await hanglint(folder, args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("--- a/app.py\n+++ b/app.py\n@@ ");
    expect(stdout).toContain("--- a/pkg/client.py\n+++ b/pkg/client.py\n@@ ");
    expect(stdout).toContain(
      '+    return requests.get("https://rates.example/eur", timeout=(3.05, 25))\n',
    );
    expect(timesOf(folder)).toEqual(before);
    expect(readText(folder, "app.py")).toBe(SERVICE);
  });

  test("wins over --fix", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const { code } = await hanglint(folder, ["--diff", ...FIX]);
    expect(code).toBe(1);
    expect(readText(folder, "client.py")).toBe(CLIENT);
  });

  test("without --unsafe-fixes shows safe changes alone", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const { code, stdout, stderr } = await hanglint(folder, ["--diff"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("1 unsafe fix left out");
  });

  test("--exit-zero holds for it, too", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const args = ["--diff", "--unsafe-fixes", "--exit-zero"];
    expect((await hanglint(folder, args)).code).toBe(0);
  });
});

function readText(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function timesOf(folder: string): readonly (readonly [string, bigint])[] {
  return readdirSync(realpathSync(folder), {
    recursive: true,
    encoding: "utf8",
  })
    .sort()
    .map((path) => {
      const { mtimeNs } = statSync(join(folder, path), { bigint: true });
      return [path, mtimeNs];
    });
}
