import { moduleBefore, startsStatement } from "./import-head.ts";
import { listAfter } from "./import-list.ts";
import { modulesIn, namesIn } from "./import-names.ts";
import { isWordByte, UNDERSCORE } from "./python-bytes.ts";

/** One import statement as the scan reads it. */
export interface ScannedImport {
  /** Relative modules keep their dots. */
  readonly module: string;
  /** What `from` takes out of the module, `*` for all; null for `import a.b`. */
  readonly names: readonly string[] | null;
}

export interface ImportScan {
  /** In the order of the file; text that looks like an import may be among them. */
  readonly imports: readonly ScannedImport[];
  /** False when the file may import more than that. */
  readonly certain: boolean;
}

/**
 * Reads a file's import statements from its bytes, without parsing it. Finds each one that Python would
 * execute, and perhaps more, in strings and comments. Not certain is a file that speaks of `import_module`
 * or `__import__`, imports names outside of ASCII (Python takes some for others), or has a list that it
 * does not close. `exec` counts for nothing: what its string imports is bound to no name to follow.
 */
export function scanImports(bytes: Buffer): ImportScan {
  const imports: ScannedImport[] = [];
  const fileStart = startsWithMark(bytes) ? 3 : 0;
  let isCertain = true;
  // A module never reaches back beyond another `import`, and lists never overlap in code; what comes close
  // to them in text may. Both bounds keep the scan linear.
  let floor = fileStart;
  let listBytesLeft = 2 * bytes.length;

  for (
    let at = bytes.indexOf(KEYWORD);
    at !== -1;
    at = bytes.indexOf(KEYWORD, at + KEYWORD.length)
  ) {
    const end = at + KEYWORD.length;
    if (
      isWordByte(bytes[end]) ||
      (at > fileStart && isWordByte(bytes[at - 1]))
    ) {
      isCertain &&= !isDynamic(bytes, at);
      continue;
    }
    // A line after a backslash may be read both ways.
    const isPlain = startsStatement(bytes, at, fileStart);
    const module = moduleBefore(bytes, at, floor, fileStart);
    floor = end;
    if (!isPlain && module === null) continue;

    const list = listAfter(bytes, end);
    listBytesLeft -= list.text.length;
    if (listBytesLeft < 0) return { imports, certain: false };
    if (isPlain) {
      for (const module of modulesIn(list.text)) {
        imports.push({ module, names: null });
      }
    }
    if (module !== null) imports.push({ module, names: namesIn(list.text) });
    isCertain &&=
      list.certain && !OUTSIDE_ASCII.test(list.text + (module ?? ""));
  }
  return { imports, certain: isCertain };
}

// A buffer, since a string would be encoded anew for each search.
const KEYWORD = Buffer.from("import");

const OUTSIDE_ASCII = /[\x80-\xff]/;

/** The UTF-8 byte order mark. */
function startsWithMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Whether the longer word around `import` is one that imports what a string names. */
function isDynamic(bytes: Buffer, at: number): boolean {
  const end = at + KEYWORD.length;
  if (bytes[end] !== UNDERSCORE) return false;
  const word = bytes.toString("latin1", Math.max(at - 2, 0), end + 7);
  return /^__import__|import_module$/.test(word);
}
