import { byDefault, type Setting } from "../deployment.ts";
import { wholeNumber } from "./whole-number.ts";
import {
  isList,
  ONE_OF_SEVERAL,
  type Layer,
  type Scalar,
  type Written,
} from "./written.ts";

/** The setting that is in effect: of the layers, given from weak to strong, the last that says something. */
export function effective<Value>(
  layers: readonly Layer[],
  name: string,
  preset: Value,
  read: (value: Scalar) => Read<Value>,
  compare: (a: Value, b: Value) => number = () => 0,
): Setting<Value> {
  for (const { settings, open } of layers.toReversed()) {
    const written = settings.get(name);
    if (written !== undefined) return settingOf(written, preset, read, compare);
    if (open !== null) return { kind: "unknown", value: preset, ...open };
  }
  return byDefault(preset);
}

export type Read<Value> =
  | { readonly kind: "read"; readonly value: Value }
  | { readonly kind: "refused"; readonly because: string };

function settingOf<Value>(
  written: Written,
  preset: Value,
  read: (value: Scalar) => Read<Value>,
  compare: (a: Value, b: Value) => number,
): Setting<Value> {
  const { source } = written;
  if (written.kind === "unknown") {
    const { because } = written;
    return { kind: "unknown", value: preset, source, because };
  }
  const values: Value[] = [];
  let because = "";
  for (const scalar of [written.value, ...written.alternatives]) {
    const result = read(scalar);
    if (result.kind === "refused") because = result.because;
    else if (!values.includes(result.value)) values.push(result.value);
  }
  const [value, ...alternatives] = values.toSorted(compare);
  if (value === undefined) {
    return {
      kind: "unknown",
      value: preset,
      source,
      because: `Gunicorn refuses what stands there: ${because}`,
    };
  }
  const note = alternatives.length > 0 ? ONE_OF_SEVERAL : written.note;
  return { kind: "known", value, source, note, alternatives };
}

/** How a whole number is read. */
export function readNumber(value: Scalar): Read<number> {
  const number = wholeNumber(value);
  return number.kind === "refused"
    ? number
    : { kind: "read", value: number.value };
}

/** How a text is read. */
export function readText(value: Scalar): Read<string> {
  return typeof value === "string"
    ? { kind: "read", value }
    : { kind: "refused", because: "it must be a string" };
}

/** How a text that may be None is read. */
export function readOptionalText(value: Scalar): Read<string | null> {
  return value === null ? { kind: "read", value } : readText(value);
}

/** How a switch is read: `validate_bool` takes true, false and their names. */
export function readSwitch(value: Scalar): Read<boolean> {
  if (typeof value === "boolean") return { kind: "read", value };
  const name = typeof value === "string" ? value.trim().toLowerCase() : "";
  return name === "true" || name === "false"
    ? { kind: "read", value: name === "true" }
    : { kind: "refused", because: "it must be true or false" };
}

/** How addresses are read: one, several between commas, or a list. */
export function readAddresses(value: Scalar): Read<readonly string[]> {
  const texts = typeof value === "string" ? value.split(",") : value;
  if (!isList(texts)) {
    return { kind: "refused", because: "it must be a string or a list" };
  }
  const addresses = texts.flatMap((text) => {
    const address = text.trim();
    return address === "" ? [] : [address];
  });
  return { kind: "read", value: addresses };
}

/** The smallest first, but 0 last: it means none. */
export function shortestFirst(a: number, b: number): number {
  return (a === 0 ? Infinity : a) - (b === 0 ? Infinity : b) || 0;
}
