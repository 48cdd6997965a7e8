import { wordsOf } from "../shell/split.ts";
import { fieldOf, type Variables } from "../shell/value.ts";
import {
  readCommandLine,
  writtenBy,
  type CommandLine,
} from "./command-line.ts";
import type { Layer, Written } from "./written.ts";

/** `WEB_CONCURRENCY` is the default of `workers`, and `PORT` is part of that of `bind`. */
export function presets(environment: Variables): Layer {
  const settings = new Map<string, Written>();
  const take = (variable: string, setting: string, before: string): void => {
    const value = environment.get(variable);
    if (value === undefined) return;
    if (value.kind === "unknown") {
      const { because, source } = value;
      if (source !== null) {
        settings.set(setting, { kind: "unknown", because, source });
      }
      return;
    }
    const written = writtenBy({ ...fieldOf(value.located), value });
    if (written.kind === "unknown") return;
    settings.set(setting, { ...written, value: before + value.located.text });
  };
  take("WEB_CONCURRENCY", "workers", "");
  take("PORT", "bind", "0.0.0.0:");
  return { settings, open: null };
}

/** A command line without a word. */
export const NO_ARGUMENTS: CommandLine = readCommandLine([]);

/** `GUNICORN_CMD_ARGS`, split as `shlex.split` does. */
export function environmentArguments(environment: Variables): CommandLine {
  const value = environment.get("GUNICORN_CMD_ARGS");
  if (value === undefined) return NO_ARGUMENTS;
  if (value.kind === "unknown") {
    const { because, source } = value;
    return source === null
      ? NO_ARGUMENTS
      : { ...NO_ARGUMENTS, open: { because, source } };
  }
  return readCommandLine(wordsOf(value.located).map(fieldOf));
}
