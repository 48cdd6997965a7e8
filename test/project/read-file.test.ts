import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFileReader, MAX_FILE_BYTES } from "../../src/project/read-file.ts";
import { asUnprivileged, folderWith } from "./temporary-folder.ts";

test("reads file after file, each view valid until the next", () => {
  const folder = folderWith({ "a.py": "longer", "b.py": "b", "c.py": "" });
  const read = makeFileReader();
  for (const [name, text] of [
    ["a.py", "longer"],
    ["b.py", "b"],
    ["c.py", ""],
  ] as const) {
    const reading = read({ path: name, absolute: join(folder, name) });
    expect(reading.kind === "read" && reading.bytes.toString()).toBe(text);
  }
});

test("reads up to the limit, and tells of a larger file", () => {
  const folder = folderWith({
    "fits.py": Buffer.alloc(MAX_FILE_BYTES, "a"),
    "large.py": Buffer.alloc(MAX_FILE_BYTES + 1, "a"),
    "huge.py": Buffer.alloc(5_000_000, "a"),
  });
  const read = makeFileReader();
  const fits = read({ path: "fits.py", absolute: join(folder, "fits.py") });
  expect(fits.kind === "read" && fits.bytes.length).toBe(MAX_FILE_BYTES);
  for (const [path, size] of [
    ["large.py", "4.1"],
    ["huge.py", "4.8"],
  ] as const) {
    expect(read({ path, absolute: join(folder, path) })).toEqual({
      kind: "refused",
      notice: {
        kind: "too-large",
        path,
        message: `It has ${size} MiB, more than the 4 MiB that are read of one file, and was not scanned. Split it, or exclude it in \`.gitignore\`.`,
      },
    });
  }
});

test("tells what cannot be read, and goes on", () => {
  const folder = folderWith({
    "closed.py": "",
    "x.py/y.py": "",
    "open.py": "a",
  });
  chmodSync(join(folder, "closed.py"), 0);
  const read = makeFileReader();
  const codes = ["closed.py", "x.py", "gone.py"].map((path) => {
    const reading = asUnprivileged(() =>
      read({ path, absolute: join(folder, path) }),
    );
    if (reading.kind === "read") throw new Error(`${path} was read`);
    expect(reading.notice).toMatchObject({ kind: "unreadable", path });
    return /\((\w+)\)/.exec(reading.notice.message)?.[1];
  });
  expect(codes).toEqual(["EACCES", "EISDIR", "ENOENT"]);
  expect(
    read({ path: "open.py", absolute: join(folder, "open.py") }).kind,
  ).toBe("read");
});
