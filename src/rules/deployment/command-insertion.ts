import { lineEndOf } from "../../text/edit.ts";
import type { Source } from "../../deploy/source.ts";
import type { FileEdit } from "../../findings/fix.ts";

/** An option of the command line, e.g. `--timeout` and `30`. */
export interface OptionText {
  readonly flag: string;
  readonly value: string;
}

/**
 * The edit that gives options to Gunicorn where it is started: behind the program's name, as the words of the
 * command are written there. Null where the place does not hold the name.
 */
export function commandInsertion(
  start: Source,
  text: string,
  options: readonly OptionText[],
): FileEdit | null {
  const { path, span } = start;
  const word = text.slice(span.start, span.end);
  if (!/gunicorn\b["']?$/.test(word)) return null;
  const [, before = "", , after = ""] =
    /^(["']?)(.*?)(["']?)$/s.exec(word) ?? [];
  const opening = before || quoteAt(text, span.start - 1);
  const closing = after || quoteAt(text, span.end);
  const isQuoted = opening !== "" && opening === closing;
  const end = isQuoted && after === "" ? span.end + 1 : span.end;
  const insert = (at: number, inserted: string): FileEdit => ({
    path,
    span: { start: at, end: at },
    text: inserted,
  });

  if (isQuoted && /^\s*[,\]]/.test(text.slice(end))) {
    const words = options.map(
      (option) => `, ${opening}${joined(option)}${closing}`,
    );
    return insert(end, words.join(""));
  }
  const head = text.slice(startOfLine(text, span.start), span.start);
  const [rest = "", comment] =
    /^[ \t]*(#[^\r\n]*)?(?=[\r\n]|$)/.exec(text.slice(end)) ?? [];
  const isLast = rest !== "" || /^(?:[\r\n]|$)/.test(text.slice(end));
  const [dash] = /^[ \t]*(?:-[ \t]+)+(?=["']?$)/.exec(head) ?? [];
  if (dash !== undefined && isLast && isYaml(path)) {
    const indent = dash.replace(/-(?=.*-)/g, " ");
    const items = options.map(
      (option) => `${lineEndOf(text)}${indent}${joined(option)}`,
    );
    const at = comment === undefined ? end : end + rest.length;
    return insert(at, items.join(""));
  }
  const words = options.map(({ flag, value }) => ` ${flag} ${value}`).join("");
  if (!isQuoted) return insert(span.end, words);
  // A whole value of YAML or TOML is quoted; in a shell, the word is.
  return isLast && !isShell(path) ? insert(end - 1, words) : insert(end, words);
}

function joined({ flag, value }: OptionText): string {
  return `${flag}=${value}`;
}

function quoteAt(text: string, offset: number): string {
  const character = text[offset] ?? "";
  return /["']/.test(character) ? character : "";
}

function startOfLine(text: string, offset: number): number {
  const before = Math.max(
    text.lastIndexOf("\n", offset - 1),
    text.lastIndexOf("\r", offset - 1),
  );
  return before + 1;
}

function isYaml(path: string): boolean {
  return /\.ya?ml(?:\.|$)/.test(path);
}

function isShell(path: string): boolean {
  return !/\.(?:ya?ml|toml|json|py)(?:\.|$)/.test(path);
}
