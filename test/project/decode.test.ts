import { describe, expect, test } from "vitest";
import {
  decodePython,
  encodePython,
  type DecodedSource,
} from "../../src/project/decode.ts";
import type { Encoding } from "../../src/project/encoding.ts";

const MARK = "\uFEFF";

describe("text that can be written back", () => {
  const cases: [string, Buffer, string, Encoding["kind"]][] = [
    ["empty", Buffer.alloc(0), "", "utf-8"],
    ["UTF-8", Buffer.from("é = '😀'\n"), "é = '😀'\n", "utf-8"],
    ["CRLF, lone CR", Buffer.from("a\r\nb\rc"), "a\r\nb\rc", "utf-8"],
    ["a mark", Buffer.from(`${MARK}a = 1`), "a = 1", "utf-8"],
    ["only a mark", Buffer.from(MARK), "", "utf-8"],
    ["two marks", Buffer.from(`${MARK}${MARK}a`), `${MARK}a`, "utf-8"],
    [
      "a mark and its coding line",
      Buffer.from(`${MARK}# coding: utf-8\né`),
      "# coding: utf-8\né",
      "utf-8",
    ],
    ...latin("# -*- coding: latin-1 -*-\né = '\x80\x9f\xff'", "latin-1"),
    ...latin(
      "#!/usr/bin/python\n# vim: set fileencoding=ISO_8859_1 :\né",
      "latin-1",
    ),
    ...latin("\f # coding=iso-latin-1-unix\r\né", "latin-1"),
    ...latin("\r# coding: l1\ré", "latin-1"),
    ...latin("# coding: us-ascii\nx", "ascii"),
    [
      "windows-1252",
      Buffer.from("# coding: cp1252\n'\x80'", "latin1"),
      "# coding: cp1252\n'€'",
      "single-byte",
    ],
    [
      "koi8-r",
      Buffer.from("# coding: koi8_r\n'\xc1'", "latin1"),
      "# coding: koi8_r\n'а'",
      "single-byte",
    ],
    [
      "a coding line too late",
      Buffer.from("a\n\n# coding: x\né"),
      "a\n\n# coding: x\né",
      "utf-8",
    ],
    [
      "a coding line below code",
      Buffer.from("a\n# coding: x\né"),
      "a\n# coding: x\né",
      "utf-8",
    ],
    [
      "no coding line",
      Buffer.from("a = '# coding: x'"),
      "a = '# coding: x'",
      "utf-8",
    ],
  ];

  test.each(cases)("%s", (_, bytes, text, kind) => {
    const { source, notices } = decodePython(bytes, "a.py");
    expect(notices).toEqual([]);
    expect(source?.text).toBe(text);
    expect(source?.encoding.kind).toBe(kind);
    expect(source?.utf8).toBe(bytes.toString("utf8"));
    expect(encodePython(text, sourceOf(bytes).encoding)).toEqual(bytes);
  });

  test("all bytes of Latin-1", () => {
    const all = Buffer.from(Array.from({ length: 255 }, (_, n) => n + 1));
    const bytes = Buffer.concat([Buffer.from("# coding: latin-1\n"), all]);
    const { text, encoding } = sourceOf(bytes);
    expect(text.slice(18).charCodeAt(0x7f)).toBe(0x80);
    expect(encodePython(text, encoding)).toEqual(bytes);
  });

  test("not with characters that the encoding lacks", () => {
    const latin1 = sourceOf(Buffer.from("# coding: latin-1\n")).encoding;
    expect(encodePython("€", latin1)).toBeNull();
    const ascii = sourceOf(Buffer.from("# coding: ascii\n")).encoding;
    expect(encodePython("é", ascii)).toBeNull();
    const cyrillic = sourceOf(Buffer.from("# coding: cp1251\n")).encoding;
    expect(encodePython("é", cyrillic)).toBeNull();
    const utf8 = sourceOf(Buffer.from("")).encoding;
    expect(encodePython("\uD800", utf8)).toBeNull();
  });
});

describe("text that is only read, with a notice", () => {
  test.each([
    ["invalid UTF-8", "a\xe9b", "a\uFFFDb", "is not valid UTF-8"],
    [
      "invalid UTF-8 as declared",
      "# coding: utf8\n\xe9",
      "# coding: utf8\n\uFFFD",
      "is not valid UTF-8",
    ],
    [
      "not ASCII as declared",
      "# coding: ascii\n\xe9",
      "# coding: ascii\né",
      "declares ASCII",
    ],
    [
      "an unknown label",
      "# coding: klingon\n\xe9",
      "# coding: klingon\né",
      "the encoding `klingon`",
    ],
    [
      "UTF-16 declared in ASCII",
      "# coding: utf-16\n\xe9",
      "# coding: utf-16\né",
      "the encoding `utf-16`",
    ],
    [
      "a mark against the coding line",
      "\xef\xbb\xbf# coding: latin-1\n",
      "# coding: latin-1\n",
      "byte order mark",
    ],
    [
      "broken Shift-JIS",
      "# coding: shift_jis\n\x82",
      "# coding: shift_jis\n\uFFFD",
      "not valid in it",
    ],
  ])("%s", (_, latin1, text, complaint) => {
    const { source, notices } = decodePython(
      Buffer.from(latin1, "latin1"),
      "b.py",
    );
    expect(source?.text).toBe(text);
    expect(source?.encoding.kind).toBe("read-only");
    expect(source && encodePython(source.text, source.encoding)).toBeNull();
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ kind: "encoding", path: "b.py" });
    expect(notices[0]?.message).toContain(complaint);
  });
});

test("an encoding of several bytes is read without a notice, and not written", () => {
  const bytes = Buffer.from("# coding: euc-jp\n'\xc6\xfc\xcb\xdc'", "latin1");
  const { source, notices } = decodePython(bytes, "a.py");
  expect(source?.text).toBe("# coding: euc-jp\n'日本'");
  expect(source?.encoding.kind).toBe("read-only");
  expect(notices).toEqual([]);
});

test.each([
  ["a\0b", "NUL byte"],
  ["\xff\xfea\0", "UTF-16"],
  ["\xfe\xff\0a", "UTF-16"],
])("%j is no Python", (latin1, complaint) => {
  const { source, notices } = decodePython(
    Buffer.from(latin1, "latin1"),
    "a.py",
  );
  expect(source).toBeNull();
  expect(notices).toMatchObject([{ kind: "not-python", path: "a.py" }]);
  expect(notices[0]?.message).toContain(complaint);
});

function latin(
  text: string,
  kind: Encoding["kind"],
): [string, Buffer, string, Encoding["kind"]][] {
  return [[JSON.stringify(text), Buffer.from(text, "latin1"), text, kind]];
}

function sourceOf(bytes: Buffer): DecodedSource {
  const { source } = decodePython(bytes, "a.py");
  if (source === null) throw new Error("no source");
  return source;
}
