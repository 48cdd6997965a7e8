import type { CompletedCommand, CompletedFlag, Words } from "./commands.ts";

/** A script for fish: `hanglint completion fish | source`. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const lines = commands.flatMap((command) => {
    const { name, description, flags, argument } = command;
    const others = commands.filter((other) => other !== command);
    // What is no command's name is a path of scan, the default command.
    const condition =
      name === "scan"
        ? `not __fish_seen_subcommand_from ${others.map((other) => other.name).join(" ")}`
        : `__fish_seen_subcommand_from ${name}`;
    const within = `complete -c hanglint -n ${quoted(condition)}`;
    return [
      `complete -c hanglint -n ${quoted(`not __fish_seen_subcommand_from ${names}`)} -a ${name} -d ${quoted(description)}`,
      ...flags.map((flag) => `${within} ${flagPart(flag)}`),
      `${within} ${valuePart(argument)}`,
    ];
  });
  return `# fish completion for hanglint: hanglint completion fish | source\n${lines.join("\n")}\n`;
}

function flagPart({ names, description, value }: CompletedFlag): string {
  const parts = names.map((name) =>
    name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  );
  const taken = value === null ? "" : ` -r ${valuePart(value)}`;
  return `${parts.join(" ")} -d ${quoted(description)}${taken}`;
}

function valuePart(value: Words): string {
  switch (value.kind) {
    case "paths":
      return "-F";
    case "words":
      return `-f -a ${quoted(value.words.join(" "))}`;
    case "anything":
      return "-f";
  }
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
