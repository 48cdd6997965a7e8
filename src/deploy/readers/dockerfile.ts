import { DockerfileParser, type Instruction } from "dockerfile-ast";
import type { Span } from "../../text/span.ts";
import type { DeployFile } from "../deploy-file.ts";
import { surroundings, type Launch } from "../launch.ts";
import { decoded, joined, verbatim, type Located } from "../located.ts";
import { folderOf, pathIn, type Trouble } from "../project-files.ts";
import { assignmentOf, commandsOf } from "../shell/commands.ts";
import { textOf } from "../shell/expand.ts";
import { fieldOf, type TextValue } from "../shell/value.ts";
import { readWord } from "../shell/words.ts";
import { startsOfContainer, type Image, type ImageCommand } from "./image.ts";
import { starts, type Reader } from "./reader.ts";
import { templateVariables } from "./template-variables.ts";

/** `Dockerfile`, `Dockerfile.prod`, `web.dockerfile`, `Containerfile`. */
export const dockerfile: Reader = {
  reads: (path) =>
    /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.(?:docker|container)file(?:\.\w+)?$/i.test(
      path,
    ),
  matters: (text) => /^\s*(?:CMD|ENTRYPOINT)\b/im.test(text),
  read: (file, { project, follow }) => {
    const startsOf = (image: Image): readonly Launch[] => {
      const { entrypoint, command, environment, folder, copies } = image;
      const around = {
        ...surroundings(folder, null, environment),
        ...{ copies, runsIn: "container" as const, positional: [], follow },
      };
      return startsOfContainer(entrypoint, command, around, project);
    };
    // The last stage is built unless another is asked for; it may be one for tests or for development.
    for (const stage of stagesOf(file).toReversed()) {
      const launches = startsOf(imageOfStage(stage, file));
      if (launches.length > 0) return starts(launches);
    }
    return starts([]);
  },
};

/** What the last stage of a Dockerfile comes to, or the one that is named; null when it has no stage. */
export function imageOf(file: DeployFile, target: string | null): Image | null {
  const stages = stagesOf(file);
  const named = stages.find(({ name }) => name === target?.toLowerCase());
  const chosen = named ?? stages.at(-1);
  return chosen === undefined ? null : imageOfStage(chosen, file);
}

/** What is to be said of a Dockerfile that installs Gunicorn and has neither `CMD` nor `ENTRYPOINT`; null of any other. */
export function withoutCommand(file: DeployFile): Trouble | null {
  const { path, text } = file;
  if (!text.includes("gunicorn") || dockerfile.matters(text)) return null;
  const last = instructionsOf(file).findLast(
    (instruction) => instruction.getKeyword() === "FROM",
  );
  const range = last?.getRange();
  return range === undefined
    ? null
    : {
        path,
        line: range.start.line + 1,
        message:
          "This image holds Gunicorn and has neither `CMD` nor `ENTRYPOINT`, so how it is run is not known. State it in `[tool.hanglint.deploy]`.",
      };
}

function imageOfStage(stage: Stage, file: DeployFile): Image {
  const { entrypoint, command, environment, copies } = stage;
  return {
    path: file.path,
    entrypoint,
    command,
    environment,
    folder: startFolder(stage, folderOf(file.path)),
    copies: new Map(
      copies.map(({ from, to }) => [to, pathIn(folderOf(file.path), from)]),
    ),
  };
}

function stagesOf(file: DeployFile): readonly Stage[] {
  const stages: Stage[] = [];
  const first = new Map<string, TextValue>(templateVariables(file, null));
  for (const instruction of instructionsOf(file)) {
    const stage = stages.at(-1);
    if (instruction.getKeyword() === "FROM") {
      stages.push(stageFrom(instruction, stages, first));
    } else if (stage !== undefined) take(stage, instruction, file);
    else if (instruction.getKeyword() === "ARG") {
      setArguments(instruction, file, first, first);
    }
  }
  return stages;
}

interface Stage {
  /** In lower case; null for one without. */
  readonly name: string | null;
  entrypoint: ImageCommand | null;
  command: ImageCommand | null;
  workdir: string;
  /** `ENV`: what the process gets. */
  readonly environment: Map<string, TextValue>;
  /** `ENV` and `ARG`: what later instructions see. */
  readonly variables: Map<string, TextValue>;
  readonly copies: { readonly from: string; readonly to: string }[];
}

function instructionsOf({ text }: DeployFile): readonly Instruction[] {
  return DockerfileParser.parse(text).getInstructions();
}

function stageFrom(
  instruction: Instruction,
  stages: readonly Stage[],
  first: ReadonlyMap<string, TextValue>,
): Stage {
  const words = instruction
    .getArguments()
    .map((argument) => argument.getValue());
  const [image = "", as = "", name = ""] = words.filter(
    (word) => !word.startsWith("--"),
  );
  const base = stages.findLast((stage) => stage.name === image.toLowerCase());
  return {
    name: as.toLowerCase() === "as" ? name.toLowerCase() : null,
    entrypoint: base?.entrypoint ?? null,
    command: base?.command ?? null,
    workdir: base?.workdir ?? "/",
    environment: new Map(base?.environment),
    variables: new Map(base?.environment ?? first),
    copies: [...(base?.copies ?? [])],
  };
}

function take(stage: Stage, instruction: Instruction, file: DeployFile): void {
  switch (instruction.getKeyword()) {
    case "ENV":
      for (const [name, value] of pairsOf(instruction, file, stage.variables)) {
        stage.environment.set(name, value);
        stage.variables.set(name, value);
      }
      return;
    case "ARG":
      setArguments(instruction, file, stage.variables, stage.variables);
      return;
    case "WORKDIR": {
      const given = instruction.getArgumentsContent() ?? "";
      stage.workdir = given.startsWith("/")
        ? given
        : `${stage.workdir}/${given}`;
      return;
    }
    case "COPY":
    case "ADD":
      takeCopies(stage, instruction);
      return;
    case "ENTRYPOINT":
      stage.entrypoint = commandOf(instruction, file);
      // A new entry point drops the command of the image below.
      stage.command = null;
      return;
    case "CMD":
      stage.command = commandOf(instruction, file);
  }
}

function takeCopies(
  { copies, workdir }: Stage,
  instruction: Instruction,
): void {
  const words = instruction
    .getArguments()
    .map((argument) => argument.getValue());
  const paths = words.filter((word) => !/^--/.test(word));
  if (words.some((word) => word.startsWith("--from"))) return;
  const given = paths.at(-1) ?? "";
  const to = given.startsWith("/") ? given : `${workdir}/${given}`;
  for (const from of paths.slice(0, -1)) {
    const plain = pathIn("", to);
    const isFolder = /\/\.?$/.test(to) || paths.length > 2;
    const name = from.slice(from.lastIndexOf("/") + 1);
    copies.push({ from, to: `/${isFolder ? pathIn(plain, name) : plain}` });
    copies.push({ from, to: `/${plain}` });
  }
}

/** The folder of the project that stands at the working directory. */
function startFolder({ copies, workdir }: Stage, folder: string): string {
  const here = `/${pathIn("", workdir)}`;
  const whole = copies.find(({ to }) => to === here)?.from;
  return whole === undefined || whole.includes("*")
    ? folder
    : pathIn(folder, whole);
}

/** The arguments without the comment lines that may stand between continued ones. */
function argumentsOf(
  instruction: Instruction,
  file: DeployFile,
): Located | null {
  const range = instruction.getArgumentsRange();
  if (range === null) return null;
  const span: Span = {
    start: file.lines.startOf(range.start.line + 1) + range.start.character,
    end: file.lines.startOf(range.end.line + 1) + range.end.character,
  };
  const parts: Located[] = [];
  let start = span.start;
  for (const line of file.text.slice(span.start, span.end).matchAll(NO_CODE)) {
    const at = span.start + line.index;
    parts.push(verbatim(file, { start, end: at }));
    start = at + line[0].length;
  }
  return joined([...parts, verbatim(file, { start, end: span.end })]);
}

/** An empty line or a comment below a continued one. */
const NO_CODE = /(?<=\n)[ \t]*(?:#[^\n]*)?\n/g;

function commandOf(
  instruction: Instruction,
  file: DeployFile,
): ImageCommand | null {
  const given = argumentsOf(instruction, file);
  if (given === null) return null;
  if (!given.text.trimStart().startsWith("["))
    return { kind: "shell", script: given };
  const plain = given.text.replace(/\\\r?\n/g, " ");
  try {
    const words: unknown = JSON.parse(plain);
    if (!Array.isArray(words)) return { kind: "shell", script: given };
  } catch {
    // Docker takes what is no JSON for a text for the shell.
    return { kind: "shell", script: given };
  }
  const fields = [...given.text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(
    (match) => {
      const start = match.index + 1;
      const written = match[1] ?? "";
      const text: unknown = JSON.parse(`"${written}"`);
      const source = given.sourceAt(start, start + written.length);
      return fieldOf(
        text === written
          ? {
              text: written,
              sourceAt: (from, to) => given.sourceAt(start + from, start + to),
            }
          : decoded(file, source.span, String(text)),
      );
    },
  );
  return { kind: "exec", fields };
}

/** `NAME=value …` and the old `NAME value`. */
function pairsOf(
  instruction: Instruction,
  file: DeployFile,
  variables: ReadonlyMap<string, TextValue>,
): readonly (readonly [string, TextValue])[] {
  const script = argumentsOf(instruction, file);
  if (script === null) return [];
  const expansion = { script, variables, positional: [] };
  const old = /^([A-Za-z_]\w*)[ \t]+(?!=)/.exec(script.text);
  if (old) {
    const [whole, name = ""] = old;
    const value = readWord(script.text, whole.length);
    return [[name, textOf(value, expansion)]];
  }
  return commandsOf(script.text).flatMap(({ assignments, words }) => [
    ...assignments.map(
      ({ name, value }) => [name, textOf(value, expansion)] as const,
    ),
    ...words.flatMap((word) => {
      const assignment = assignmentOf(script.text, word);
      return assignment === null
        ? []
        : [[assignment.name, textOf(assignment.value, expansion)] as const];
    }),
  ]);
}

/** `ARG NAME=default`: what a build may be given. */
function setArguments(
  instruction: Instruction,
  file: DeployFile,
  variables: ReadonlyMap<string, TextValue>,
  into: Map<string, TextValue>,
): void {
  for (const [name, value] of pairsOf(instruction, file, variables)) {
    into.set(
      name,
      value.kind === "known"
        ? { ...value, note: value.note ?? `the default of $${name}` }
        : value,
    );
  }
}
