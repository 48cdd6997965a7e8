import { surroundingsOf, type Launch, type Surroundings } from "../launch.ts";
import type { Located } from "../located.ts";
import { folderInside, type ProjectFiles } from "../project-files.ts";
import { assign, declare, environmentOf, keepDefaults } from "./assign.ts";
import { commandsOf } from "./commands.ts";
import { fieldsOf, type Expansion } from "./expand.ts";
import { gunicornIn } from "./gunicorn-words.ts";
import { reachOf, type Reach } from "./reach.ts";
import { innerScript, startedFile } from "./started-file.ts";
import { beginning, type ShellState } from "./state.ts";
import type { Command } from "./syntax.ts";
import type { Field } from "./value.ts";

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
  const commands = commandsOf(script.text);
  const state = beginning(commands, run, run.positional);
  const shell: Shell = { script, run, project, state, launches: [] };
  follow(
    commands.filter(({ inFunction }) => inFunction === null),
    "yes",
    shell,
  );
  // A function that nobody calls by its name may be called by the script's arguments.
  if (run.positional.length === 0) {
    const called = new Set(
      commands.map(({ words: [first] }) =>
        first ? script.text.slice(first.start, first.end) : "",
      ),
    );
    for (const [name, body] of state.functions) {
      if (!called.has(name)) follow(body, "perhaps", shell);
    }
  }
  return shell.launches;
}

interface Shell {
  readonly script: Located;
  readonly run: Run;
  readonly project: Pick<ProjectFiles, "paths">;
  readonly state: ShellState;
  /** What was found so far. */
  readonly launches: Launch[];
}

/** How commands end: `exec` and `exit` end the whole script, `return` the function. */
type End = "goes on" | "returns" | "exits";

function follow(
  commands: readonly Command[],
  around: Reach,
  shell: Shell,
): End {
  const { script, state } = shell;
  for (const command of commands) {
    const { guards } = command;
    const own = reachOf(guards, state.decisions, certain(script, state));
    if (own === "no") continue;
    const reach = around === "yes" ? own : "perhaps";
    const end = followOne(command, reach, shell);
    if (reach === "yes" && end !== "goes on") return end;
  }
  return "goes on";
}

/** What branches are decided by: no variable that may have another value. */
function certain(
  script: Located,
  { variables, uncertain, positional, positionalIsUncertain }: ShellState,
): Expansion {
  return {
    script,
    variables:
      uncertain.size === 0
        ? variables
        : new Map([...variables].filter(([name]) => !uncertain.has(name))),
    positional: positionalIsUncertain ? null : positional,
  };
}

function followOne(command: Command, reach: Reach, shell: Shell): End {
  const { script, run, project, state, launches } = shell;
  const { variables, positional } = state;
  const expansion: Expansion = { script, variables, positional };
  if (command.words.length === 0) {
    for (const each of command.assignments) {
      assign(each, command, reach, expansion, state);
    }
    return "goes on";
  }
  const fields = command.words.flatMap((word) => fieldsOf(word, expansion));
  const first = fields[0]?.text ?? "";
  switch (first) {
    case "export":
    case "readonly":
    case "declare":
    case "local":
    case "typeset":
      declare(command, reach, expansion, state, first);
      return "goes on";
    case ":":
      for (const { parts } of command.words)
        keepDefaults(parts, expansion, state);
      return "goes on";
    case "set":
      if (fields[1]?.text === "--") setArguments(fields.slice(2), reach, state);
      return "goes on";
    case "shift": {
      const count = Number(fields[1]?.text ?? 1);
      setArguments(positional.slice(count), reach, state);
      return "goes on";
    }
    case "cd":
    case "pushd":
      state.folder =
        folderInside(fields[1]?.text ?? "", state.folder, project) ??
        state.folder;
      return "goes on";
    case "exit":
      return "exits";
    case "return":
      return "returns";
    default:
      break;
  }
  const body = state.functions.get(first);
  if (body !== undefined && !state.running.has(first)) {
    return call(first, body, fields.slice(1), reach, shell);
  }
  const environment = environmentOf(command, fields, expansion, state);
  const { folder } = state;
  launches.push(
    ...started(
      fields,
      { ...run, environment, folder, positional: [] },
      project,
    ),
  );
  return first === "exec" && fields.length > 1 ? "exits" : "goes on";
}

function setArguments(
  positional: readonly Field[],
  reach: Reach,
  state: ShellState,
): void {
  state.positional = positional;
  if (reach !== "yes") state.positionalIsUncertain = true;
}

/** A function has arguments of its own, and variables of everybody. */
function call(
  name: string,
  body: readonly Command[],
  given: readonly Field[],
  reach: Reach,
  shell: Shell,
): End {
  const { state } = shell;
  const { positional, positionalIsUncertain, decisions } = state;
  Object.assign(state, {
    ...{ positional: given, positionalIsUncertain: false },
    decisions: new Map(),
  });
  state.running.add(name);
  const end = follow(body, reach, shell);
  state.running.delete(name);
  Object.assign(state, { positional, positionalIsUncertain, decisions });
  return end === "exits" ? end : "goes on";
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
