import type { DeployFile } from "../deploy-file.ts";
import { surroundings } from "../launch.ts";
import { joined, part, verbatim, type Located } from "../located.ts";
import { folderOf } from "../project-files.ts";
import { launchesIn } from "../shell/run.ts";
import type { TextValue } from "../shell/value.ts";
import { starts, type Reader } from "./reader.ts";

/** Recipes of a Makefile. */
export const makefile: Reader = {
  reads: (path) => /(?:^|\/)(?:GNU)?[Mm]akefile(?:\.\w+)?$|\.mk$/.test(path),
  matters: (text) => text.includes("gunicorn"),
  read: (file, { project, follow }) => {
    const variables = variablesOf(file);
    return starts(
      recipesOf(file).flatMap(({ target, command }) =>
        launchesIn(
          inShell(command),
          {
            ...surroundings(folderOf(file.path), target, variables),
            ...{ positional: [], follow },
          },
          project,
        ),
      ),
    );
  },
};

/** `NAME ?= value`, `NAME := value`, `NAME = value`. */
function variablesOf(file: DeployFile): ReadonlyMap<string, TextValue> {
  const variables = new Map<string, TextValue>();
  for (const match of file.text.matchAll(
    /^(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*([?:]*)=[ \t]*([^\r\n#]*?)[ \t]*(?:#.*)?$/gm,
  )) {
    const [whole, name = "", operator, value = ""] = match;
    const start = match.index + whole.indexOf("=") + 1;
    const at = file.text.indexOf(value, start);
    const located = verbatim(file, { start: at, end: at + value.length });
    const note = operator === "?" ? `the default of $(${name})` : null;
    variables.set(name, { kind: "known", located, note, alternatives: [] });
  }
  return variables;
}

function recipesOf(
  file: DeployFile,
): readonly { readonly target: string | null; readonly command: Located }[] {
  const recipes: { target: string | null; command: Located }[] = [];
  let target: string | null = null;
  for (const match of file.text.matchAll(
    /^(?:([\w./-]+)[^\n]*?:(?!=)|\t(?:[^\n\\]|\\[^])*).*$/gm,
  )) {
    const [line, name] = match;
    if (name !== undefined) {
      target = name;
      continue;
    }
    const start = match.index + (/^\t[@+-]*/.exec(line)?.[0].length ?? 1);
    recipes.push({
      target,
      command: verbatim(file, { start, end: match.index + line.length }),
    });
  }
  return recipes;
}

/** `$(NAME)` is make's variable, `$$NAME` the shell's. */
function inShell(command: Located): Located {
  const parts: Located[] = [];
  let start = 0;
  for (const match of command.text.matchAll(/\$\$|\$\((\w+)\)/g)) {
    const end = match.index + match[0].length;
    parts.push(part(command, start, match.index));
    const place = command.sourceAt(match.index, end);
    const text = match[1] === undefined ? "$" : `\${${match[1]}}`;
    parts.push({ text, sourceAt: () => place });
    start = end;
  }
  return joined(
    [...parts, part(command, start, command.text.length)].filter(
      ({ text }) => text !== "",
    ),
  );
}
