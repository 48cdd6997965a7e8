import { surroundingsOf, type Launch, type Surroundings } from "../launch.ts";
import { joined, noted, part, type Located } from "../located.ts";
import { locate, pathIn, type ProjectFiles } from "../project-files.ts";
import { ONE_OF_SEVERAL } from "../settings/written.ts";
import { commandsOf } from "./commands.ts";
import { fieldsOf, textOf, type Expansion } from "./expand.ts";
import { gunicornIn, lastStep } from "./gunicorn-words.ts";
import type { Assignment, Command } from "./syntax.ts";
import { known, type Field, type TextValue, type Variables } from "./value.ts";

/** A command or a shell text to be followed. */
export interface Run extends Surroundings {
  /** `$1`, `$2` … */
  readonly positional: readonly Field[];
  /** What is done with a file that it starts, e.g. a script. */
  readonly follow: Follow;
}

/** Reads a file of the project that a command starts. */
export type Follow = (path: string, run: Run) => readonly Launch[];

/** Finds every start of Gunicorn in a shell text. Nothing is run: variables are followed as far as they are written. */
export function launchesIn(
  script: Located,
  run: Run,
  project: Pick<ProjectFiles, "paths">,
): readonly Launch[] {
  const state: State = {
    variables: new Map(run.environment),
    exported: new Set(run.environment.keys()),
    folder: run.folder,
    positional: run.positional,
  };
  const launches: Launch[] = [];
  for (const command of commandsOf(script.text)) {
    launches.push(...launchesOf(command, script, run, state, project));
  }
  return launches;
}

interface State {
  readonly variables: Map<string, TextValue>;
  readonly exported: Set<string>;
  folder: string;
  positional: readonly Field[];
}

function launchesOf(
  command: Command,
  script: Located,
  run: Run,
  state: State,
  project: Pick<ProjectFiles, "paths">,
): readonly Launch[] {
  const expansion: Expansion = {
    script,
    variables: state.variables,
    positional: state.positional,
  };
  if (command.words.length === 0) {
    for (const each of command.assignments) {
      assign(each, command, expansion, state);
    }
    return [];
  }
  const fields = command.words.flatMap((word) => fieldsOf(word, expansion));
  const [first] = fields;
  switch (first?.text) {
    case "export":
    case "readonly":
    case "declare":
    case "local":
    case "typeset":
      declare(command, expansion, state, first.text);
      return [];
    case ":":
      for (const word of command.words)
        keepDefaults(word.parts, expansion, state);
      return [];
    case "set":
      if (fields[1]?.text === "--") state.positional = fields.slice(2);
      return [];
    case "shift":
      state.positional = state.positional.slice(Number(fields[1]?.text ?? 1));
      return [];
    case "cd":
    case "pushd":
      state.folder = folderAfter(fields[1]?.text ?? "", state.folder, project);
      return [];
    default:
      break;
  }
  const environment = environmentOf(command, fields, expansion, state);
  return started(
    fields,
    { ...run, environment, folder: state.folder, positional: [] },
    project,
  );
}

/** What one command with its words expanded starts. */
export function started(
  fields: readonly Field[],
  run: Run,
  project: Pick<ProjectFiles, "paths">,
): readonly Launch[] {
  const gunicorn = gunicornIn(fields);
  const file = startedFile(fields, run, project);
  // A script in front may add to what it is given, as an image's entry point does.
  if (file !== null && (gunicorn === null || file.index < gunicorn.program)) {
    const inside = run.follow(file.path, {
      ...run,
      positional: file.arguments,
    });
    if (inside.length > 0) return inside;
  }
  const program = gunicorn && fields[gunicorn.program];
  if (gunicorn && program) {
    return [
      {
        ...surroundingsOf(run),
        program: program.source,
        arguments: fields.slice(gunicorn.first),
      },
    ];
  }
  const inner = innerScript(fields);
  const script = inner?.script.value;
  return inner !== null && script?.kind === "known"
    ? launchesIn(
        script.located,
        { ...run, positional: inner.arguments },
        project,
      )
    : [];
}

/** `sh -c "…"`, `bash -lc '…' name argument`, `eval "…"`, `su user -c "…"`. */
function innerScript(
  fields: readonly Field[],
): { readonly script: Field; readonly arguments: readonly Field[] } | null {
  const [first, second] = fields;
  if (first?.text === "eval" && second) {
    return { script: second, arguments: [] };
  }
  const shell = fields.findIndex(({ text }) => SHELL.test(text));
  if (shell < 0) return null;
  for (let at = shell + 1; at < fields.length; at += 1) {
    const text = fields[at]?.text ?? "";
    if (/^-[a-z]*c$/.test(text) || text === "--command") {
      const script = fields[at + 1];
      return script ? { script, arguments: fields.slice(at + 3) } : null;
    }
    if (!/^[-+]/.test(text) && !/su$/.test(fields[shell]?.text ?? ""))
      return null;
  }
  return null;
}

const SHELL = /^(?:.*\/)?(?:sh|bash|ash|dash|zsh|ksh|su|runuser)$/;
const PYTHON = /^(?:.*\/)?python[\d.]*$/;

/** A script of the project that a command starts, directly or by an interpreter. */
function startedFile(
  fields: readonly Field[],
  run: Run,
  project: Pick<ProjectFiles, "paths">,
): {
  readonly path: string;
  readonly index: number;
  readonly arguments: readonly Field[];
} | null {
  for (const [index, { text }] of fields.entries()) {
    const isInterpreter = SHELL.test(text) || PYTHON.test(text);
    if (isInterpreter || text === "source" || text === ".") continue;
    if (!/^[\w./~@{}-]+$/.test(text) || text.startsWith("-")) continue;
    const isPath = text.includes("/") || /\.(?:sh|bash|py)$/.test(text);
    const isRun = index > 0 && isInterpreterAt(fields, index - 1);
    if (!isPath && !isRun) continue;
    const path = locate(project, run, text);
    if (
      path !== null &&
      !/\.(?:ya?ml|toml|json|conf|ini|txt|cfg)$/.test(path)
    ) {
      return { path, index, arguments: fields.slice(index + 1) };
    }
  }
  return null;
}

function isInterpreterAt(fields: readonly Field[], index: number): boolean {
  const text = fields[index]?.text ?? "";
  if (text.startsWith("-") && index > 0)
    return isInterpreterAt(fields, index - 1);
  return SHELL.test(text) || PYTHON.test(text);
}

function assign(
  { name, isAppended, value }: Assignment,
  { depth, condition, inElse }: Pick<Command, "depth" | "condition" | "inElse">,
  expansion: Expansion,
  { variables }: State,
): void {
  const before = variables.get(name);
  const given = textOf(value, expansion);
  if (isAppended) {
    variables.set(name, appended(before, given));
    return;
  }
  if (depth === 0 || given.kind === "unknown") {
    variables.set(name, given);
    return;
  }
  // `if [ -z "$TIMEOUT" ]; then TIMEOUT=60; fi`
  const isDefault =
    condition !== null &&
    !inElse &&
    new RegExp(`-z\\s+"?\\$\\{?${name}\\b`).test(condition);
  if (isDefault) {
    const isHeld = before?.kind === "known" && before.located.text !== "";
    if (!isHeld)
      variables.set(name, { ...given, note: `the default of $${name}` });
    return;
  }
  if (before?.kind !== "known" || before.located.text === given.located.text) {
    variables.set(name, given);
    return;
  }
  variables.set(name, {
    ...given,
    note: ONE_OF_SEVERAL,
    alternatives: [...before.alternatives, before.located],
  });
}

function appended(before: TextValue | undefined, given: TextValue): TextValue {
  if (before?.kind !== "known" || given.kind !== "known") {
    return before?.kind === "unknown" ? before : given;
  }
  return known(joined([remarked(before), remarked(given)]));
}

function remarked({
  located,
  note,
}: TextValue & { readonly kind: "known" }): Located {
  return note === null ? located : noted(located, note);
}

/** `export NAME=value`, `export NAME`, `declare -x NAME=value` */
function declare(
  command: Command,
  expansion: Expansion,
  state: State,
  word: string,
): void {
  const isExport =
    word === "export" || word === "declare" || word === "typeset";
  const { script } = expansion;
  for (const each of command.words.slice(1)) {
    const text = script.text.slice(each.start, each.end);
    const match = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)(=?)/.exec(text);
    const [whole = "", name = "", plus, equals] = match ?? [];
    if (name === "") continue;
    if (isExport) state.exported.add(name);
    if (equals !== "=") continue;
    const value = commandsOf(text)[0]?.assignments[0]?.value;
    const at = each.start + whole.length;
    const inner = value ?? { parts: [], hasQuotes: false, start: 0, end: 0 };
    assign(
      {
        name,
        isAppended: plus === "+",
        value: inner,
        start: each.start,
        end: each.end,
      },
      command,
      {
        ...expansion,
        script: part(script, each.start, Math.max(at, each.end)),
      },
      state,
    );
  }
}

/** `: "${TIMEOUT:=60}"` */
function keepDefaults(
  parts: Command["words"][number]["parts"],
  expansion: Expansion,
  state: State,
): void {
  for (const each of parts) {
    if (each.kind !== "variable" || !each.operator.endsWith("=")) continue;
    const word = {
      parts: [each],
      hasQuotes: true,
      start: each.start,
      end: each.end,
    };
    state.variables.set(each.name, textOf(word, expansion));
  }
}

/** What the command's own process gets: exported variables, and those written in front of it. */
function environmentOf(
  { assignments }: Command,
  fields: readonly Field[],
  expansion: Expansion,
  { variables, exported }: State,
): Variables {
  const environment = new Map(
    [...variables].filter(([name]) => exported.has(name)),
  );
  for (const { name, value } of assignments) {
    environment.set(name, textOf(value, expansion));
  }
  for (const { text, value } of fields) {
    const match = /^([A-Z_][A-Z0-9_]*)=/i.exec(text);
    if (gunicornIn([{ text, value, source: NOWHERE }]) !== null) break;
    const [whole = "", name = ""] = match ?? [];
    if (name === "" || value.kind === "unknown") continue;
    const { length } = value.located.text;
    environment.set(name, known(part(value.located, whole.length, length)));
  }
  return environment;
}

const NOWHERE = { path: "", span: { start: 0, end: 0 }, line: 1 };

function folderAfter(
  given: string,
  folder: string,
  { paths }: Pick<ProjectFiles, "paths">,
): string {
  const isFolder = (path: string): boolean =>
    path !== "" && [...paths].some((each) => each.startsWith(`${path}/`));
  const target = pathIn(given.startsWith("/") ? "" : folder, given);
  if (isFolder(target)) return target;
  const end = lastStep(given.replace(/\/+$/, ""));
  return isFolder(pathIn(folder, end)) ? pathIn(folder, end) : folder;
}
