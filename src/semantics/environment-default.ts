import type { Evaluator } from "./evaluator.ts";
import { givenTimeout } from "./given-timeout.ts";
import type { CallRef, Value } from "./value.ts";

/** Reads of settings from outside, by path, with the place of their default among the arguments. */
const READS: Readonly<
  Record<string, { readonly keyword: string; readonly position: number | null }>
> = {
  "os.environ.get()": { keyword: "default", position: 1 },
  "os.getenv()": { keyword: "default", position: 1 },
  // python-decouple 3.8, environs 14, django-environ 0.12, starlette 0.48
  "decouple.config()": { keyword: "default", position: 1 },
  "decouple.Config()()": { keyword: "default", position: 1 },
  "decouple.AutoConfig()()": { keyword: "default", position: 1 },
  "environs.Env()()": { keyword: "default", position: 1 },
  "environs.Env().int()": { keyword: "default", position: 1 },
  "environs.Env().float()": { keyword: "default", position: 1 },
  "environs.env()": { keyword: "default", position: 1 },
  "environs.env.int()": { keyword: "default", position: 1 },
  "environs.env.float()": { keyword: "default", position: 1 },
  "environ.Env()()": { keyword: "default", position: 2 },
  "environ.Env().int()": { keyword: "default", position: 1 },
  "environ.Env().float()": { keyword: "default", position: 1 },
  "starlette.config.Config()()": { keyword: "default", position: 2 },
};

/** Number, whatever it is of: never None. */
const CONVERSIONS = new Set(["builtins.int()", "builtins.float()"]);

/** What a setting from outside holds when nobody sets it. */
export type SettingDefault =
  /** Its default, as a number where it is one. */
  | { readonly kind: "default"; readonly value: Value }
  /** Some number. */
  | { readonly kind: "number" }
  /** None, or no such setting at all. */
  | { readonly kind: "none" };

/** Reads `int(os.environ.get("T", "5"))` and its like: a deployment may set something else, but no None. */
export function settingDefault(
  evaluator: Evaluator,
  value: Value,
): SettingDefault {
  if (value.kind !== "api" || value.origin === null) return { kind: "none" };
  if (CONVERSIONS.has(value.path)) {
    const [inner] = firstArgument(evaluator, value.origin);
    const found = inner && defaultOf(evaluator, inner);
    return found ? asNumber(found) : { kind: "number" };
  }
  const found = defaultOf(evaluator, value);
  return found ? asNumber(found) : { kind: "none" };
}

function defaultOf(evaluator: Evaluator, value: Value): Value | null {
  if (value.kind === "literal") return value.value === null ? null : value;
  if (value.kind !== "api" || value.origin === null) return null;
  const read = READS[value.path];
  if (read === undefined) return null;
  const module = evaluator.module(value.origin.module);
  const given = givenTimeout(
    evaluator,
    module,
    module.call(value.origin.call),
    read,
    null,
  );
  if (given.kind !== "given") return null;
  const [only, more] = given.values;
  return only?.kind === "literal" && only.value !== null && more === undefined
    ? only
    : null;
}

function firstArgument(
  evaluator: Evaluator,
  { module, call }: CallRef,
): readonly Value[] {
  const holder = evaluator.module(module);
  const [first] = holder.call(call).arguments;
  return first ? evaluator.valuesOf(holder, first.value, null) : [];
}

function asNumber(value: Value): SettingDefault {
  if (value.kind !== "literal" || typeof value.value !== "string") {
    return { kind: "default", value };
  }
  const number = Number(value.value);
  return Number.isNaN(number)
    ? { kind: "number" }
    : { kind: "default", value: { kind: "literal", value: number } };
}
