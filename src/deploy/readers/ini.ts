import type { DeployFile } from "../deploy-file.ts";
import { verbatim, type Located } from "../located.ts";

/** One `key = value` of a file with sections; continued lines belong to the value. */
export interface IniEntry {
  readonly section: string;
  readonly key: string;
  readonly value: Located;
}

/**
 * The entries of a file with sections, comments left out.
 * @param continues how a value goes on in the next line: behind a backslash (systemd), or by indentation (supervisor, Paste)
 */
export function iniEntries(
  file: DeployFile,
  continues: "backslash" | "indentation",
): readonly IniEntry[] {
  const entries: IniEntry[] = [];
  let section = "";
  const { text } = file;
  let at = 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end).replace(/\r$/, "");
    const header = /^[ \t]*\[([^\]]+)\]/.exec(line)?.[1];
    const entry = /^([A-Za-z][\w.-]*)[ \t]*=[ \t]*/.exec(line);
    let next = end + 1;
    if (header !== undefined) section = header;
    else if (entry) {
      const start = at + entry[0].length;
      let last = at + line.length;
      while (next < text.length && goesOn(text, last, next, continues)) {
        const lineEnd = endOfLine(text, next);
        last = text[lineEnd - 1] === "\r" ? lineEnd - 1 : lineEnd;
        next = lineEnd + 1;
      }
      entries.push({
        section,
        key: entry[1] ?? "",
        value: verbatim(file, { start, end: Math.max(start, last) }),
      });
    }
    at = next;
  }
  return entries;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

function goesOn(
  text: string,
  end: number,
  next: number,
  continues: "backslash" | "indentation",
): boolean {
  return continues === "backslash"
    ? text[end - 1] === "\\"
    : /^[ \t]+[^\s;#]/.test(text.slice(next, next + 200));
}
