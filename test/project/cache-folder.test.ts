import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEntry, writeEntry } from "../../src/project/cache-folder.ts";
import { asUnprivileged, folderWith } from "./temporary-folder.ts";

const ENTRY = { name: "x", state: "1" };

describe("an entry", () => {
  test("is read as it was written, the last one of its name", () => {
    const folder = newFolder();
    expect(readEntry(folder, ENTRY)).toBe(null);
    writeEntry(folder, ENTRY, "old");
    writeEntry(folder, ENTRY, "line\né\n");
    expect(readEntry(folder, ENTRY)).toBe("line\né\n");
  });

  test("belongs to one state alone", () => {
    const folder = newFolder();
    writeEntry(folder, ENTRY, "text");
    expect(readEntry(folder, { ...ENTRY, state: "2" })).toBe(null);
  });

  test.each(["", "1", "1 \n", "1 0000\ntext", "text"])(
    "that was damaged is none: %j",
    (content) => {
      const folder = newFolder();
      writeEntry(folder, ENTRY, "text");
      writeFileSync(join(folder, "x.json"), content);
      expect(readEntry(folder, ENTRY)).toBe(null);
    },
  );

  test("that was cut off is none", () => {
    const folder = newFolder();
    writeEntry(folder, ENTRY, "text");
    const path = join(folder, "x.json");
    truncateSync(path, readFileSync(path).length - 1);
    expect(readEntry(folder, ENTRY)).toBe(null);
  });
});

describe("the folder", () => {
  test("tells git and backups to leave it out", () => {
    const folder = newFolder();
    writeEntry(folder, ENTRY, "text");
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toMatch(/^\*$/m);
    expect(readFileSync(join(folder, "CACHEDIR.TAG"), "utf8")).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/,
    );
  });

  test("loses the oldest entries when it holds many", () => {
    const folder = newFolder();
    for (let number = 1; number <= 21; number += 1) {
      writeEntry(folder, { name: `${number}`, state: "1" }, "text");
      utimesSync(join(folder, `${number}.json`), number, number);
    }
    writeEntry(folder, { name: "last", state: "1" }, "text");
    const left = readdirSync(folder).filter((name) => name.endsWith(".json"));
    expect(left).toHaveLength(20);
    expect(left).toContain("last.json");
    expect(left).not.toContain("1.json");
    expect(left).not.toContain("2.json");
  });

  test("is not made where nothing may be written", () => {
    const closed = folderWith({});
    chmodSync(closed, 0o555);
    const folder = join(closed, "cache");
    asUnprivileged(() => {
      writeEntry(folder, ENTRY, "text");
    });
    expect(existsSync(folder)).toBe(false);
  });
});

function newFolder(): string {
  return join(folderWith({}), "cache");
}
