import { SETTING_NAMES } from "../../deploy/settings/options.ts";
import type { FileEdit } from "../../findings/fix.ts";
import { lineEndOf } from "../../text/edit.ts";
import { Lines } from "../../text/lines.ts";

/** The edit that adds settings to a configuration file: behind the last one that stands there on a line of its own, else at the end. */
export function configInsertion(
  path: string,
  text: string,
  settings: readonly string[],
): FileEdit {
  const end = lineEndOf(text);
  const at = behindLastSetting(text);
  if (at !== null) {
    const added = settings.map((setting) => end + setting).join("");
    return { path, span: { start: at, end: at }, text: added };
  }
  return configAddition(path, text, settings, "");
}

/** The edit that adds lines to the end of a configuration file, with something between them and what stands there. */
export function configAddition(
  path: string,
  text: string,
  lines: readonly string[],
  between: string,
): FileEdit {
  const end = lineEndOf(text);
  const isEnded = text === "" || /[\r\n]$/.test(text);
  const head = (isEnded ? "" : end) + (text.trim() === "" ? "" : between);
  const span = { start: text.length, end: text.length };
  return { path, span, text: head + lines.map((line) => line + end).join("") };
}

function behindLastSetting(text: string): number | null {
  const lines = new Lines(text);
  let isInString = false;
  let found: number | null = null;
  for (let line = 1; line <= lines.count; line += 1) {
    const code = lines.textOf(line);
    const name = /^(\w+)[ \t]*=(?!=)/.exec(code)?.[1];
    if (
      !isInString &&
      name !== undefined &&
      SETTING_NAMES.has(name) &&
      isWhole(code)
    ) {
      found = lines.startOf(line) + code.length;
    }
    const quotes = code.match(/"""|'''/g)?.length ?? 0;
    if (quotes % 2 === 1) isInString = !isInString;
  }
  return found;
}

/** Whether a statement ends on its line: no bracket, string or backslash leaves it open. */
function isWhole(code: string): boolean {
  const open = code.match(/[([{]/g)?.length ?? 0;
  const closed = code.match(/[)\]}]/g)?.length ?? 0;
  return open === closed && !code.includes("\\") && !/"""|'''/.test(code);
}
