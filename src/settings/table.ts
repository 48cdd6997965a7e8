import { nearestName } from "../text/nearest-name.ts";
import { nameOf, refusal, type Found } from "./found.ts";
import { entriesOf, type JsonSchema, type Shape } from "./shape.ts";

/** One key of a table: what it means, and what its value may be. */
export interface Key<Value> {
  readonly name: string;
  /** One sentence, shown by editors. */
  readonly description: string;
  readonly shape: Shape<Value>;
}

/** A table with keys that hanglint knows. */
export interface Table<Value> extends Shape<Value> {
  readonly keys: readonly Key<unknown>[];
}

/** Gives the value of a key; undefined where the table does not have it. */
export type Take = <Value>(key: Key<Value>) => Value | undefined;

/** Makes a table from its keys and from what it comes to. A key outside of them is refused. */
export function table<Value>(
  keys: readonly Key<unknown>[],
  read: (take: Take, found: Found) => Value,
): Table<Value> {
  return {
    keys,
    schema: tableSchema(keys),
    read: (found) => {
      const entries = new Map(entriesOf(found));
      for (const [name, entry] of entries) {
        if (keys.some((key) => key.name === name)) continue;
        throw unknownKey(entry, name, keys);
      }
      return read((key) => {
        const entry = entries.get(key.name);
        return entry && key.shape.read(entry);
      }, found);
    },
  };
}

function unknownKey(
  entry: Found,
  name: string,
  keys: readonly Key<unknown>[],
): Error {
  const names = keys.map((key) => key.name);
  const near = nearestName(name.replaceAll("_", "-"), names);
  return refusal(
    entry,
    `there is no setting \`${nameOf(entry)}\``,
    near === null
      ? `the settings here are ${names.map((one) => `\`${one}\``).join(", ")}`
      : `did you mean \`${near}\`?`,
  );
}

function tableSchema(keys: readonly Key<unknown>[]): JsonSchema {
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      keys.map(({ name, description, shape }) => [
        name,
        { description, ...shape.schema },
      ]),
    ),
  };
}
