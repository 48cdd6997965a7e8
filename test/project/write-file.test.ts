import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeAtomically } from "../../src/project/write-file.ts";
import { asUnprivileged, folderWith } from "./temporary-folder.ts";

const BYTES = Buffer.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0xff]);

test("replaces a file, and leaves nothing beside it", () => {
  const folder = folderWith({ "a.py": "old and longer" });
  const before = statSync(join(folder, "a.py")).ino;
  writeAtomically(join(folder, "a.py"), BYTES);
  expect(readFileSync(join(folder, "a.py"))).toEqual(BYTES);
  expect(statSync(join(folder, "a.py")).ino).not.toBe(before);
  expect(readdirSync(folder)).toEqual(["a.py"]);
});

test("makes a file that is not there", () => {
  const folder = folderWith({});
  writeAtomically(join(folder, "new.json"), BYTES);
  expect(readFileSync(join(folder, "new.json"))).toEqual(BYTES);
});

test.each([0o755, 0o640, 0o600])("keeps the mode %o", (mode) => {
  const file = join(folderWith({ "a.py": "" }), "a.py");
  chmodSync(file, mode);
  writeAtomically(file, BYTES);
  expect(statSync(file).mode & 0o7777).toBe(mode);
});

test.skipIf(process.getuid?.() !== 0)("keeps the owner, where it may", () => {
  const file = join(folderWith({ "a.py": "" }), "a.py");
  chownSync(file, 1234, 4321);
  writeAtomically(file, BYTES);
  expect(statSync(file)).toMatchObject({ uid: 1234, gid: 4321 });
});

test("replaces what a link leads to, not the link", () => {
  const folder = folderWith({ "in/a.py": "", "b.py": "" });
  symlinkSync("in/a.py", join(folder, "link.py"));
  writeAtomically(join(folder, "link.py"), BYTES);
  expect(readlinkSync(join(folder, "link.py"))).toBe("in/a.py");
  expect(lstatSync(join(folder, "in/a.py")).isFile()).toBe(true);
  expect(readFileSync(join(folder, "in/a.py"))).toEqual(BYTES);
});

test("writes to what is no file without replacing it", () => {
  writeAtomically("/dev/null", BYTES);
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
});

test("names the path when it fails, and removes its own file", () => {
  const folder = folderWith({ "read-only.py": "old", "closed/a.py": "old" });
  mkdirSync(join(folder, "x.py"));
  chmodSync(join(folder, "read-only.py"), 0o444);
  chmodSync(join(folder, "closed/a.py"), 0o666);
  chmodSync(join(folder, "closed"), 0o555);
  for (const [path, code] of [
    ["read-only.py", "EACCES"],
    ["closed/a.py", "EACCES"],
    ["x.py", "EISDIR"],
    ["none/a.py", "ENOENT"],
  ] as const) {
    const file = join(folder, path);
    expect(() => {
      asUnprivileged(() => {
        writeAtomically(file, BYTES);
      });
    }).toThrow(`${file} cannot be written (${code})`);
  }
  expect(readdirSync(join(folder, "closed"))).toEqual(["a.py"]);
  expect(readFileSync(join(folder, "closed/a.py"), "utf8")).toBe("old");
});
