import { describe, expect, test } from "vitest";
import {
  readSources,
  roomOf,
  type Import,
  type SourceFile,
} from "./architecture/source-file.ts";

interface Room {
  /** Rooms that it may import. */
  readonly rooms: readonly string[];
  /** Packages, and modules of Node, that it may import. */
  readonly packages: readonly string[];
}

const STAGES = [
  ...["text", "catalog", "findings", "settings", "syntax", "semantics"],
  ...["deploy", "rules", "report", "project"],
];

/** What each room of `src/` may import beside itself. */
const TABLE: Readonly<Record<string, Room>> = {
  text: { rooms: [], packages: [] },
  catalog: { rooms: ["text"], packages: [] },
  findings: { rooms: ["text"], packages: ["node:crypto"] },
  settings: { rooms: ["text", "catalog", "findings"], packages: [] },
  syntax: { rooms: ["text"], packages: ["web-tree-sitter"] },
  semantics: {
    rooms: ["text", "syntax", "catalog", "settings"],
    packages: [],
  },
  deploy: {
    rooms: ["text", "syntax", "settings"],
    packages: ["dockerfile-ast", "smol-toml", "yaml"],
  },
  rules: {
    rooms: [
      ...["text", "findings", "catalog", "settings"],
      ...["syntax", "semantics", "deploy"],
    ],
    packages: [],
  },
  report: {
    rooms: ["text", "findings"],
    packages: ["diff", "get-east-asian-width", "node:path", "sarif"],
  },
  project: {
    rooms: ["text", "findings", "settings"],
    packages: [
      ...["ignore", "smol-toml"],
      ...["node:buffer", "node:child_process", "node:crypto", "node:path"],
    ],
  },
  scan: {
    rooms: STAGES,
    packages: [
      ...["node:buffer", "node:os", "node:path", "node:worker_threads"],
    ],
  },
  editor: {
    rooms: ["scan", "findings", "text"],
    packages: [
      ...["node:crypto", "node:path", "node:url"],
      ...["vscode-languageserver", "vscode-languageserver-textdocument"],
    ],
  },
  commands: {
    rooms: [...STAGES, "scan", "editor"],
    packages: [
      ...["commander", "smol-toml", "vscode-languageserver/node"],
      ...["node:os", "node:path", "node:stream", "node:url", "node:util"],
      "node:worker_threads",
    ],
  },
  "cli.ts": {
    rooms: ["commands"],
    packages: ["node:readline/promises", "node:stream/consumers", "node:util"],
  },
  "index.ts": {
    rooms: ["findings", "report", "rules", "scan", "settings"],
    packages: [],
  },
};

/** The disk is for `project` and `commands`, and for the files that load grammar and queries. */
const DISK_READERS =
  /^src\/(project|commands)\/|^src\/syntax\/(language|query-file)\.ts$/;

/** Only these know the terminal. */
const SHELL = /^src\/(cli\.ts$|commands\/)/;

/** What these import at run time, and what that imports in turn, must not touch disk or tree-sitter. */
const PURE =
  /^src\/(text|catalog|findings|settings|semantics|deploy|rules|report)\//;

const LONGEST_FILE_LINES = 400;

const sources = readSources();

test("there are sources to judge", () => {
  expect(sources.map(({ path }) => path)).toContain("src/scan.ts");
});

describe("imports", () => {
  test("every room of src/ stands in the table", () => {
    const broken = sources
      .filter(({ room }) => TABLE[room] === undefined)
      .map((file) => breach(file, 1, `no row for the room ${file.room}`));
    expect(broken).toEqual([]);
  });

  test("a room imports only what the table grants it", () => {
    expect(brokenImports(breachOfTable)).toEqual([]);
  });

  test("a room imports only the packages that the table grants it", () => {
    expect(brokenImports(breachOfPackages)).toEqual([]);
  });

  test("node:fs is for the disk's rooms and the loaders of grammar and queries", () => {
    expect(brokenImports(breachOfDisk)).toEqual([]);
  });

  test("the table leads round in no circle", () => {
    const circles = Object.keys(TABLE).filter((room) =>
      reachable([room], (from) => TABLE[from]?.rooms ?? []).has(room),
    );
    expect(circles).toEqual([]);
  });

  test("judgement, knowledge and reports run without disk and tree-sitter", () => {
    const byPath = new Map(sources.map((file) => [file.path, file]));
    const loaded = (path: string): readonly string[] =>
      byPath.get(path)?.imports.flatMap(loadedBy) ?? [];
    const broken = sources
      .filter(({ path }) => PURE.test(path))
      .flatMap((file) =>
        file.imports.flatMap((imported) => {
          const reached = reachable(loadedBy(imported), loaded, "with start");
          return [...reached]
            .filter((name) => isDisk(name) || name === "web-tree-sitter")
            .map((name) => breach(file, imported.line, `leads to ${name}`));
        }),
      );
    expect(broken).toEqual([]);
  });
});

test("console and process are for cli.ts and commands", () => {
  const broken = sources
    .filter(({ path }) => !SHELL.test(path))
    .flatMap((file) =>
      file.identifiers
        .filter(({ name }) => name === "console" || name === "process")
        .map(({ name, line }) =>
          breach(file, line, `${name} is only for src/cli.ts and src/commands`),
        ),
    );
  expect(broken).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE_LINES} lines`, () => {
  const broken = sources
    .filter(({ lineCount }) => lineCount > LONGEST_FILE_LINES)
    .map((file) =>
      breach(
        file,
        file.lineCount,
        `longer than ${LONGEST_FILE_LINES} lines: a file holds one idea`,
      ),
    );
  expect(broken).toEqual([]);
});

function breachOfTable({ room }: SourceFile, { target }: Import) {
  if (target.kind === "package") return null;
  const other = roomOf(target.path);
  return other === room || TABLE[room]?.rooms.includes(other)
    ? null
    : `${room} may not import ${other}`;
}

function breachOfPackages({ room }: SourceFile, { target }: Import) {
  if (target.kind === "file" || isDisk(target.name)) return null;
  return TABLE[room]?.packages.includes(target.name)
    ? null
    : `${room} may not import the package ${target.name}`;
}

function breachOfDisk({ path }: SourceFile, { target }: Import) {
  return target.kind === "package" &&
    isDisk(target.name) &&
    !DISK_READERS.test(path)
    ? "node:fs is not for this file"
    : null;
}

function isDisk(name: string): boolean {
  return name === "node:fs" || name === "node:fs/promises";
}

function brokenImports(
  judge: (file: SourceFile, imported: Import) => string | null,
): readonly string[] {
  return sources.flatMap((file) =>
    file.imports.flatMap((imported) => {
      const rule = judge(file, imported);
      return rule === null ? [] : [breach(file, imported.line, rule)];
    }),
  );
}

/** What stays of an import at run time: the path or package that it loads. */
function loadedBy({ kind, target }: Import): readonly string[] {
  if (kind === "types") return [];
  return [target.kind === "file" ? target.path : target.name];
}

function reachable(
  start: readonly string[],
  next: (from: string) => readonly string[],
  include: "with start" | "after start" = "after start",
): ReadonlySet<string> {
  const seen = new Set<string>(include === "with start" ? start : []);
  const queue = [...start];
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    for (const to of next(from)) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}

function breach({ path }: SourceFile, line: number, rule: string): string {
  return `${path}:${line}: ${rule}`;
}
