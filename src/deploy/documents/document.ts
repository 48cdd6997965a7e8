import type { Located } from "../located.ts";
import type { Source } from "../source.ts";

/** A value of a YAML, TOML or JSON document that knows where it is written. */
export type Value =
  | {
      readonly kind: "map";
      readonly entries: readonly Entry[];
      readonly source: Source;
    }
  | {
      readonly kind: "list";
      readonly items: readonly Value[];
      readonly source: Source;
    }
  | {
      readonly kind: "scalar";
      readonly value: string | number | boolean | null;
      /** The value as text. */
      readonly located: Located;
      readonly source: Source;
    };

export interface Entry {
  readonly key: string;
  readonly value: Value;
}

/** The value at a way of keys; null when it is not there. */
export function at(
  value: Value | null,
  ...way: readonly string[]
): Value | null {
  let here = value;
  for (const key of way) {
    if (here?.kind !== "map") return null;
    here = here.entries.findLast((entry) => entry.key === key)?.value ?? null;
  }
  return here;
}

export function entriesOf(value: Value | null): readonly Entry[] {
  return value?.kind === "map" ? value.entries : [];
}

export function itemsOf(value: Value | null): readonly Value[] {
  return value?.kind === "list" ? value.items : [];
}

/** The text of a scalar; null for what is none. */
export function textAt(
  value: Value | null,
  ...way: readonly string[]
): Located | null {
  const found = at(value, ...way);
  return found?.kind === "scalar" && found.value !== null
    ? found.located
    : null;
}

/** Every map in a value, itself included, the outer ones first. */
export function mapsIn(
  value: Value,
): readonly (Value & { readonly kind: "map" })[] {
  switch (value.kind) {
    case "scalar":
      return [];
    case "list":
      return value.items.flatMap(mapsIn);
    case "map":
      return [value, ...value.entries.flatMap((entry) => mapsIn(entry.value))];
  }
}
