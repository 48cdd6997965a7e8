import type { Deployment, Setting } from "../../deploy/deployment.ts";
import { isOwnSettings } from "../../deploy/own-settings.ts";
import { OPTIONS } from "../../deploy/settings/options.ts";
import type { Source } from "../../deploy/source.ts";
import type { Applicability, FileEdit, Fix } from "../../findings/fix.ts";
import { lineEndOf } from "../../text/edit.ts";
import type { RuleContext } from "../rule.ts";
import { commandInsertion } from "./command-insertion.ts";
import { configInsertion } from "./config-insertion.ts";

/** A value that a setting is to have. */
export interface Wanted {
  /** As Gunicorn names it. */
  readonly name: string;
  /** As it is now. */
  readonly setting: Setting<unknown>;
  readonly value: number | string;
}

/**
 * The fix that gives settings their values: an edit of the very place where each stands, else its addition in
 * the configuration file, else behind the program's name in the command. Empty where one of them cannot be written.
 */
export function settingPatch(
  { textOf, isEditable }: RuleContext,
  deployment: Deployment,
  wanted: readonly Wanted[],
  applicability: Applicability,
): readonly Fix[] {
  const written = wanted.filter(({ setting }) => setting.source !== null);
  const missing = wanted.filter(({ setting }) => setting.source === null);
  const edits: (FileEdit | null)[] = written.map((one) =>
    replacement(textOf, one),
  );
  if (missing.length > 0) edits.push(addition(textOf, deployment, missing));
  const made = edits.flatMap((edit) => edit ?? []);
  if (made.length < edits.length) return [];
  if (!made.every(({ path }) => isEditable(path))) return [];
  const title = `${written.length > 0 ? "Set" : "Add"} ${wanted
    .map((one) => `\`${assignment(one)}\``)
    .join(" and ")}`;
  return [{ title, applicability, edits: made }];
}

function assignment({ name, value }: Wanted): string {
  return `${name} = ${literal(value)}`;
}

function literal(value: number | string): string {
  return typeof value === "number" ? String(value) : `"${value}"`;
}

/** The edit of a value in its place; null where it is written in a way that is not understood. */
function replacement(
  textOf: RuleContext["textOf"],
  { setting, value }: Wanted,
): FileEdit | null {
  const { source } = setting;
  if (source === null || setting.kind === "unknown") return null;
  const { path, span } = source;
  if (isOwnSettings(path)) return null;
  const text = textOf(path).slice(span.start, span.end);
  const [, quote = "", inner = ""] = /^(["']?)(.*)\1$/s.exec(text) ?? [];
  if (inner === String(setting.value)) {
    return { path, span, text: `${quote}${value}${quote}` };
  }
  const isPython = path.endsWith(".py") || path.endsWith(".conf");
  const isConstant = /^[\d\s*+()_.-]+$|^None$/.test(text);
  return isPython && isConstant && setting.note === null
    ? { path, span, text: literal(value) }
    : null;
}

function addition(
  textOf: RuleContext["textOf"],
  { config, start }: Deployment,
  missing: readonly Wanted[],
): FileEdit | null {
  if (config !== null) {
    const { path } = config;
    return configInsertion(path, textOf(path), missing.map(assignment));
  }
  if (start === null) return null;
  const text = textOf(start.path);
  if (text.startsWith("egg:", start.span.start)) {
    return iniInsertion(start, text, missing);
  }
  const options = missing.flatMap(({ name, value }) => {
    const flag = OPTIONS.find(({ setting }) => setting === name)?.flags.find(
      (one) => one.startsWith("--"),
    );
    return flag === undefined ? [] : [{ flag, value: String(value) }];
  });
  return commandInsertion(start, text, options);
}

/** Paste Deployment's settings stand on lines of their own. */
function iniInsertion(
  { path, span: { end } }: Source,
  text: string,
  missing: readonly Wanted[],
): FileEdit {
  const lines = missing.map(
    ({ name, value }) => `${lineEndOf(text)}${name} = ${value}`,
  );
  return { path, span: { start: end, end }, text: lines.join("") };
}
