import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { parse, TomlError } from "smol-toml";
import type { Found, SettingsText } from "../settings/found.ts";
import { refusal } from "../settings/found.ts";
import type { Options } from "../settings/options.ts";
import type { Layer } from "../settings/settings.ts";
import { SettingsError } from "../settings/settings-error.ts";
import type { Shape } from "../settings/shape.ts";
import { Lines } from "../text/lines.ts";
import { isFile } from "./is-file.ts";
import { shownPath } from "./posix-path.ts";
import { codeOf } from "./system-error.ts";

/** The file names that may hold settings, the stronger first. */
export const SETTINGS_FILES = ["hanglint.toml", "pyproject.toml"] as const;

/** What is needed to read settings. */
export interface SettingsReader {
  readonly cwd: string;
  readonly options: Shape<Options>;
}

/**
 * The layers of a file, the weakest first: what it extends, then itself. Null for a pyproject.toml that
 * says nothing about hanglint.
 * @param base the absolute folder that its patterns are relative to
 * @throws SettingsError
 */
export function readSettingsFile(
  reader: SettingsReader,
  absolute: string,
  base: string = dirname(absolute),
  extenders: readonly string[] = [],
): readonly Layer[] | null {
  const file = shownPath(reader.cwd, absolute);
  const source: SettingsText = {
    name: file,
    kind: "file",
    text: textOf(absolute, file),
  };
  const found = tableIn(source, basename(absolute));
  if (found === null) return null;
  const options = reader.options.read(found);
  const own: Layer = { options, base, file };
  if (options.extend === undefined) return [own];

  const target = resolve(dirname(absolute), options.extend);
  const at: Found = { ...found, way: [...found.way, "extend"] };
  if (target === absolute || extenders.includes(target)) {
    throw refusal(
      at,
      `\`extend\` leads round in a circle: ${[...extenders, absolute, target].map((path) => shownPath(reader.cwd, path)).join(" -> ")}`,
      "take one `extend` out",
    );
  }
  if (!isFile(target)) {
    throw refusal(
      at,
      `\`extend\` names ${shownPath(reader.cwd, target)}, which is no file`,
      "its path is relative to the file that it stands in",
    );
  }
  const extended = readSettingsFile(reader, target, dirname(target), [
    ...extenders,
    absolute,
  ]);
  if (extended === null) {
    throw refusal(
      at,
      `\`extend\` names ${shownPath(reader.cwd, target)}, which has no table \`[tool.hanglint]\``,
      "add the table, or name another file",
    );
  }
  return [...extended, own];
}

/** A layer from TOML that a flag gives, e.g. `deploy.timeout = 60`. @throws SettingsError */
export function readSettingsText(
  { cwd, options }: SettingsReader,
  flag: string,
  text: string,
): Layer {
  const source: SettingsText = { name: flag, kind: "flag", text };
  const found: Found = { value: parsed(source), way: [], source };
  const read = options.read(found);
  if (read.extend !== undefined) {
    throw refusal(
      found,
      "`extend` has a meaning in files alone",
      `name the file itself: --config ${read.extend}`,
    );
  }
  return {
    options: read,
    base: cwd,
    file: null,
  };
}

/** Settings stand at the top, or in a pyproject.toml under `tool.hanglint`. */
function tableIn(source: SettingsText, name: string): Found | null {
  if (isSilent(name, source.text)) return null;
  const top = parsed(source);
  if (name !== "pyproject.toml") {
    if (valueOf(top, "tool") === undefined) {
      return { value: top, way: [], source };
    }
    throw refusal(
      { value: top, way: ["tool"], source },
      "there is no setting `tool`",
      "the settings stand at the top of this file: leave `[tool.hanglint]` and `tool.hanglint.` out",
    );
  }
  const tool = valueOf(top, "tool");
  const value = valueOf(tool, "hanglint");
  if (value === undefined) return null;
  return { value, way: ["tool", "hanglint"], source };
}

function parsed(source: SettingsText): unknown {
  try {
    return parse(source.text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = /^Invalid TOML document: (.*)/.exec(error.message)?.[1];
    const where =
      source.kind === "flag" ? source.name : `${source.name}:${error.line}`;
    throw new SettingsError(
      where,
      `this is not TOML: ${reason ?? "it cannot be read"}`,
      source.kind === "flag"
        ? "write `key = value`; text stands in quotes"
        : "correct the line; https://toml.io shows how",
    );
  }
}

function valueOf(table: unknown, key: string): unknown {
  return typeof table === "object" && table !== null
    ? Object.entries(table).find(([name]) => name === key)?.[1]
    : undefined;
}

function textOf(absolute: string, file: string): string {
  const bytes = bytesOf(absolute, file);
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (isUtf8(bytes) || isSilent(absolute, text)) return text;
  const { line } = new Lines(text).positionAt(text.indexOf("\uFFFD"));
  throw new SettingsError(
    `${file}:${line}`,
    "this is not UTF-8, and a TOML file has to be",
    "save it as UTF-8",
  );
}

/** Most files of this name say nothing about hanglint: whatever else they are, they are passed over. */
function isSilent(path: string, text: string): boolean {
  return basename(path) === "pyproject.toml" && !text.includes("hanglint");
}

function bytesOf(absolute: string, file: string): Buffer {
  try {
    return readFileSync(absolute);
  } catch (error) {
    throw new SettingsError(
      file,
      `the settings cannot be read (${codeOf(error)})`,
      "give the user that runs hanglint the right to read the file, or use --isolated",
    );
  }
}
