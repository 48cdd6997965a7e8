import { nearestName } from "../text/nearest-name.ts";
import { nameOf, refusal, type Found } from "./found.ts";

/** A piece of JSON Schema (draft 7). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a value may be: how it is read, and the same for editors. Reading throws a SettingsError. */
export interface Shape<Value> {
  readonly schema: JsonSchema;
  readonly read: (found: Found) => Value;
}

/** Text that is not empty. */
export const text: Shape<string> = {
  schema: { type: "string", minLength: 1 },
  read: (found) => {
    if (typeof found.value === "string" && found.value !== "") {
      return found.value;
    }
    throw expected(
      found,
      found.value === "" ? "text that is not empty" : "text in quotes",
    );
  },
};

export const flag: Shape<boolean> = {
  schema: { type: "boolean" },
  read: (found) => {
    if (typeof found.value === "boolean") return found.value;
    throw expected(found, "`true` or `false`");
  },
};

/** A whole number from `least` up. */
export function wholeNumber(least: number): Shape<number> {
  return {
    schema: { type: "integer", minimum: least },
    read: (found) => {
      const { value } = found;
      if (Number.isSafeInteger(value) && Number(value) >= least) {
        return Number(value);
      }
      throw expected(found, `a whole number from ${least} up`);
    },
  };
}

/** Seconds, also parts of them; above 0. */
export const seconds: Shape<number> = {
  schema: { type: "number", exclusiveMinimum: 0 },
  read: (found) => {
    const { value } = found;
    if (typeof value === "number" && value > 0 && value < Infinity) {
      return value;
    }
    throw expected(found, "a number of seconds above 0");
  },
};

/** One of a few words. */
export function choice<const Word extends string>(
  words: readonly Word[],
): Shape<Word> {
  return {
    schema: { enum: words },
    read: (found) => {
      const word = words.find((one) => one === found.value);
      if (word !== undefined) return word;
      const near =
        typeof found.value === "string"
          ? nearestName(found.value, words)
          : null;
      const all = words.map((one) => `\`"${one}"\``).join(", ");
      throw refusal(
        found,
        `\`${nameOf(found)}\` cannot be ${shown(found.value)}`,
        near === null ? `it is one of ${all}` : `did you mean \`"${near}"\`?`,
      );
    },
  };
}

/** `[…]` */
export function listOf<Value>(item: Shape<Value>): Shape<readonly Value[]> {
  return {
    schema: { type: "array", items: item.schema },
    read: (found) => {
      const { value, way, source } = found;
      if (!Array.isArray(value)) throw expected(found, "a list: `[…]`");
      const items: readonly unknown[] = value;
      return items.map((one, index) =>
        item.read({ value: one, way: [...way, index], source }),
      );
    },
  };
}

/** A table whose keys the user chooses, e.g. patterns. */
export function tableOf<Value>(
  item: Shape<Value>,
): Shape<readonly (readonly [key: string, value: Value])[]> {
  return {
    schema: { type: "object", additionalProperties: item.schema },
    read: (found) =>
      entriesOf(found).map(([key, value]) => [key, item.read(value)]),
  };
}

/** The first of two shapes where its own test says so, else the second. */
export function either<A, B>(
  first: Shape<A>,
  isFirst: (value: unknown) => boolean,
  second: Shape<B>,
): Shape<A | B> {
  return {
    schema: { anyOf: [first.schema, second.schema] },
    read: (found) =>
      isFirst(found.value) ? first.read(found) : second.read(found),
  };
}

/** What a shape reads, turned into something else. */
export function mapped<From, To>(
  shape: Shape<From>,
  map: (value: From, found: Found) => To,
): Shape<To> {
  return {
    schema: shape.schema,
    read: (found) => map(shape.read(found), found),
  };
}

/** The entries of a table. */
export function entriesOf(found: Found): [key: string, value: Found][] {
  const { value, way, source } = found;
  if (
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value) ||
    value instanceof Date
  ) {
    throw expected(found, "a table");
  }
  return Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    { value: inner, way: [...way, key], source },
  ]);
}

/** The value is not what is needed. */
function expected(found: Found, what: string): Error {
  return refusal(
    found,
    `\`${nameOf(found)}\` cannot be ${shown(found.value)}`,
    `it has to be ${what}`,
  );
}

function shown(value: unknown): string {
  // JSON has no word for `inf` and `nan`, nor for TOML's whole numbers.
  if (typeof value === "bigint") return `\`${value}\``;
  if (typeof value === "number" && !Number.isFinite(value)) {
    return `\`${String(value).replace("Infinity", "inf").toLowerCase()}\``;
  }
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return "a date";
  return typeof value === "object" && value !== null
    ? "a table"
    : `\`${JSON.stringify(value)}\``;
}
