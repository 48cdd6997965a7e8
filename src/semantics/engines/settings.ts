import type { Call } from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import { givenTimeout, type GivenTimeout } from "../given-timeout.ts";
import { keyIn, type KeyState } from "../mappings.ts";
import type { Module } from "../module.ts";
import { textPieces } from "../texts.ts";

/** Finds what an engine is made with by its name, e.g. `url`, `connect_args`, `pool_timeout`. */
export type SettingOf = (name: string) => GivenTimeout;

/** The settings of `create_engine(url, …)`: its arguments, `**options` included. */
export function settingsOfCall(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  frame: Frame | null,
): SettingOf {
  return (keyword) => {
    const position = keyword === "url" ? 0 : null;
    return givenTimeout(evaluator, module, call, { keyword, position }, frame);
  };
}

/** The settings of `engine_from_config(configuration, prefix="sqlalchemy.", …)`: its arguments, then the mapping. */
export function settingsOfConfig(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  frame: Frame | null,
): SettingOf {
  const argument = (keyword: string, position: number | null): GivenTimeout =>
    givenTimeout(evaluator, module, call, { keyword, position }, frame);
  const given = argument("prefix", 1);
  const [value] = given.kind === "given" ? given.values : [];
  const pieces = textPieces(value);
  const prefix =
    given.kind === "left-out"
      ? "sqlalchemy."
      : pieces?.length === 1
        ? (pieces[0] ?? null)
        : null;
  const mapping = argument("configuration", 0);
  return (name) => {
    const own = argument(name, null);
    if (own.kind !== "left-out") return own;
    if (prefix === null || mapping.kind !== "given" || mapping.at === null) {
      return { kind: "unknown", because: "a configuration from outside" };
    }
    const key = prefix + name;
    return asGiven(keyIn(evaluator, module, mapping.at, key, frame));
  };
}

/** What a key of a mapping says, as if it stood among the arguments of a call. */
export function asGiven(state: KeyState): GivenTimeout {
  switch (state.kind) {
    case "holds":
      return { kind: "given", values: state.values, at: null };
    case "lacks":
      return { kind: "left-out" };
    case "unknown":
      return state;
  }
}
