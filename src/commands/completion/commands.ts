import type { Command } from "commander";

/** What a shell can complete: the program's commands with their flags, as commander knows them. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly CompletedFlag[];
  readonly argument: Words;
}

export interface CompletedFlag {
  /** `--output-file`, and `-o` where it has a short form. */
  readonly names: readonly string[];
  readonly description: string;
  readonly value: Words | null;
}

/** What may stand as a value. */
export type Words =
  | { readonly kind: "paths" }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "anything" };

/** Reads the commands of a program; `rules` are the words that flags and arguments called so take. */
export function completedCommands(
  program: Command,
  rules: readonly string[],
): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    flags: command.options.map((option) => ({
      names: [option.long, option.short].filter((name) => name !== undefined),
      description: option.description,
      value:
        option.required || option.optional
          ? valueOf(option.flags, option.argChoices)
          : null,
    })),
    argument: argumentOf(command),
  }));

  function argumentOf({ registeredArguments: [argument] }: Command): Words {
    if (argument === undefined) return { kind: "words", words: [] };
    return valueOf(`<${argument.name()}>`, argument.argChoices);
  }

  function valueOf(flags: string, choices: readonly string[] | undefined) {
    if (choices !== undefined) return words(choices);
    const name = /[<[]([^>]+)>?$/.exec(flags)?.[1] ?? "";
    if (name.includes("rules")) return words([...rules, "ALL"]);
    if (name.includes("code")) return words(rules);
    if (/path|folder|file/.test(name)) return { kind: "paths" } as const;
    return { kind: "anything" } as const;
  }
}

function words(list: readonly string[]): Words {
  return { kind: "words", words: list };
}
