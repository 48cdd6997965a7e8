import { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { SettingsError } from "./settings-error.ts";
import { tomlPlaces, type Way } from "./toml-places.ts";

/** A text with settings: a file, or what a flag gives. */
export interface SettingsText {
  /** As messages name it: a path relative to the working directory, or `--config`. */
  readonly name: string;
  readonly kind: "file" | "flag";
  readonly text: string;
}

/** A value in a configuration, not yet known to be what it should be. */
export interface Found {
  readonly value: unknown;
  readonly way: Way;
  readonly source: SettingsText;
}

/** Where a setting is written; null when it was given on the command line. */
export type Written = {
  readonly path: string;
  readonly span: Span;
  /** The line of the key, from 1. */
  readonly line: number;
} | null;

/** The place of key and value. */
export function placeOf({ way, source }: Found): Written {
  if (source.kind === "flag") return null;
  const place = tomlPlaces(source.text)(way);
  const start = place?.key.start ?? 0;
  return {
    path: source.name,
    span: { start, end: place?.value.end ?? 0 },
    line: new Lines(source.text).positionAt(start).line,
  };
}

/** An error that says where it stands. */
export function refusal(
  { way, source }: Found,
  message: string,
  hint: string,
): SettingsError {
  if (source.kind === "flag") {
    return new SettingsError(source.name, message, hint);
  }
  const place = tomlPlaces(source.text)(way);
  const { line } = new Lines(source.text).positionAt(place?.key.start ?? 0);
  return new SettingsError(`${source.name}:${line}`, message, hint);
}

/** `deploy.worker-class`, as a person would look for it; a table in pyproject.toml is left out. */
export function nameOf({ way }: Found): string {
  const isBelow = way.length > 2 && way[0] === "tool" && way[1] === "hanglint";
  const own = isBelow ? way.slice(2) : way;
  return own
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}
