import type { Trouble } from "../project-files.ts";
import type { Field } from "../shell/value.ts";
import type { Source } from "../source.ts";
import { OPTIONS, type Option } from "./options.ts";
import { isList, type Layer, type Scalar, type Written } from "./written.ts";

/** What a command line says. */
export interface CommandLine extends Layer {
  readonly application: Field | null;
  /** Options that make Gunicorn print something and end. */
  readonly startsNothing: boolean;
  readonly troubles: readonly Trouble[];
}

const ENDING = new Set(["check_config", "print_config"]);

/** Reads Gunicorn's arguments as its parser does (argparse: abbreviations, `--x=y`, `-w4`). */
export function readCommandLine(fields: readonly Field[]): CommandLine {
  const settings = new Map<string, Written>();
  const troubles: Trouble[] = [];
  const positional: Field[] = [];
  let open: Layer["open"] = null;
  let startsNothing = false;

  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at];
    if (field === undefined) break;
    const { text, value, source } = field;
    if (text === "--") {
      positional.push(...fields.slice(at + 1));
      break;
    }
    if (!text.startsWith("-") || text === "-") {
      if (value.kind === "known") positional.push(field);
      else if (mayBeOptions(value.because)) {
        open ??= { because: value.because, source };
      } else positional.push(field);
      continue;
    }
    const given = optionOf(text);
    if (given === null) continue;
    const { option, attached } = given;
    if (option.setting === null || ENDING.has(option.setting)) {
      startsNothing = true;
    }
    if (option.takes === "nothing") {
      if (option.setting !== null) {
        const isOn = option.setting !== "sendfile";
        settings.set(option.setting, constant(isOn, source));
      }
      continue;
    }
    const next = fields[at + 1];
    const argument =
      attached === null
        ? next !== undefined && isArgument(next)
          ? next
          : null
        : within(field, attached);
    if (attached === null && argument !== null) at += 1;
    if (argument === null) {
      if (option.takes === "value") troubles.push(withoutValue(text, source));
      continue;
    }
    if (option.setting !== null) {
      add(settings, option.setting, argument);
    }
  }
  return {
    settings,
    open,
    application: applicationOf(positional),
    startsNothing,
    troubles,
  };
}

/** The first argument; behind an option that is not known, its value may come before. */
function applicationOf(positional: readonly Field[]): Field | null {
  return (
    positional.find(({ text }) => text.includes(":")) ?? positional[0] ?? null
  );
}

/** argparse takes `-5` for a number, and anything else that begins with a dash for an option. */
function isArgument({ text, value }: Field): boolean {
  if (value.kind === "unknown" && text === "") return true;
  return !/^-./.test(text) || /^-\d+(?:\.\d+)?$/.test(text);
}

/** Of a word that stands for words which are added elsewhere. */
export const MORE_ARGUMENTS = "more arguments are added elsewhere";

/** Whether an unknown word, by what it is taken from, can hold options rather than one name. */
function mayBeOptions(because: string): boolean {
  if (because === MORE_ARGUMENTS) return true;
  return /\$\w*(?:ARG|OPT|FLAG|PARAM|SETTING|CONF|EXTRA|CMD)|\$[@*]/i.test(
    because,
  );
}

interface Given {
  readonly option: Option;
  /** Offset of a value in the same word; null when the next word is the value. */
  readonly attached: number | null;
}

function optionOf(text: string): Given | null {
  if (text.startsWith("--")) {
    const equals = text.indexOf("=");
    const name = equals < 0 ? text : text.slice(0, equals);
    const option = byLongFlag(name);
    return option && { option, attached: equals < 0 ? null : equals + 1 };
  }
  const flag = text.slice(0, 2);
  const option = OPTIONS.find(({ flags }) => flags.includes(flag));
  if (option === undefined) return null;
  if (text.length === 2) return { option, attached: null };
  return { option, attached: text[2] === "=" ? 3 : 2 };
}

/** The option of this name, or the only one whose name begins so. */
function byLongFlag(name: string): Option | null {
  const exact = OPTIONS.find(({ flags }) => flags.includes(name));
  if (exact !== undefined) return exact;
  const [only, more] = OPTIONS.filter(({ flags }) =>
    flags.some((flag) => flag.startsWith("--") && flag.startsWith(name)),
  );
  return only !== undefined && more === undefined ? only : null;
}

/** The part of a word behind an offset. */
function within(field: Field, offset: number): Field {
  const { value, text } = field;
  if (value.kind === "unknown") {
    return { ...field, text: text.slice(offset) };
  }
  const { located } = value;
  const { length } = located.text;
  return {
    text: text.slice(offset),
    source: located.sourceAt(offset, length),
    value: {
      ...value,
      alternatives: [],
      located: {
        text: located.text.slice(offset),
        sourceAt: (start, end) =>
          located.sourceAt(offset + start, offset + end),
      },
    },
  };
}

function add(
  settings: Map<string, Written>,
  setting: string,
  argument: Field,
): void {
  const written = writtenBy(argument);
  if (setting !== "bind" && setting !== "raw_env") {
    settings.set(setting, written);
    return;
  }
  const earlier = settings.get(setting);
  if (written.kind === "unknown" || earlier?.kind === "unknown") {
    settings.set(setting, written);
    return;
  }
  const list = [earlier?.value, written.value].flatMap(addressesOf);
  settings.set(setting, { ...written, value: list });
}

function addressesOf(value: Scalar | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  return value !== undefined && isList(value) ? value : [];
}

/** What a word says as the value of a setting. */
export function writtenBy({ value, source }: Field): Written {
  if (value.kind === "unknown") {
    const { because } = value;
    return { kind: "unknown", because, source: value.source ?? source };
  }
  const { located, note, alternatives } = value;
  return {
    kind: "value",
    value: located.text,
    alternatives: alternatives.map(({ text }) => text),
    source: located.sourceAt(0, located.text.length),
    note,
  };
}

function constant(value: Scalar, source: Source): Written {
  return { kind: "value", value, alternatives: [], source, note: null };
}

function withoutValue(flag: string, { path, line }: Source): Trouble {
  return {
    path,
    line,
    message: `\`${flag}\` has no value: Gunicorn does not start like this. Write one behind it.`,
  };
}
