import { parse, TomlError } from "smol-toml";
import { tomlPlaces, type Way } from "../../settings/toml-places.ts";
import { sourceIn, type DeployFile } from "../deploy-file.ts";
import { decoded } from "../located.ts";
import type { Source } from "../source.ts";
import type { Value } from "./document.ts";
import type { Parsed } from "./yaml.ts";

/** Reads a TOML file. */
export function parseToml(file: DeployFile): Parsed {
  try {
    const root: unknown = parse(file.text);
    const placeOf = tomlPlaces(file.text);
    const spanAt = (way: Way) => placeOf(way)?.value ?? { start: 0, end: 0 };
    const value = valueOf(root, [], file, spanAt);
    return { documents: value === null ? [] : [value], troubles: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const message =
      "This is no valid TOML, so Gunicorn's settings in it were not read. Correct it.";
    return {
      documents: [],
      troubles: [{ path: file.path, line: error.line, message }],
    };
  }
}

function valueOf(
  value: unknown,
  way: Way,
  file: DeployFile,
  spanAt: (way: Way) => { readonly start: number; readonly end: number },
): Value | null {
  const span = spanAt(way);
  const source: Source = sourceIn(file, span);
  if (Array.isArray(value)) {
    const items = value.flatMap(
      (item, index) => valueOf(item, [...way, index], file, spanAt) ?? [],
    );
    return { kind: "list", items, source };
  }
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return {
        kind: "scalar",
        value,
        located: decoded(file, span, String(value)),
        source,
      };
    case "object":
      if (value === null || value instanceof Date) return null;
      return {
        kind: "map",
        entries: Object.entries(value).flatMap(([key, inner]) => {
          const read = valueOf(inner, [...way, key], file, spanAt);
          return read === null ? [] : { key, value: read };
        }),
        source,
      };
    default:
      return null;
  }
}
