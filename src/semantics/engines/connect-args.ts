import {
  DIALECTS,
  type ConnectOption,
  type Dialect,
} from "../../catalog/dialects.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import { keyIn, keyInValues, type KeyState } from "../mappings.ts";
import type { Module } from "../module.ts";
import { textPieces } from "../texts.ts";
import type { TextPieces, Value } from "../value.ts";
import type { StatementBound } from "./engine.ts";
import type { SettingOf } from "./settings.ts";
import {
  timeoutOfSetting,
  timeoutSetBy,
  type SetTimeout,
} from "./statement-timeout.ts";

const LEFT_OUT: StatementBound = { kind: "unbounded", how: "left-out" };

/** Whether a key is among what a connection is opened with. */
export type KeyOf = (key: string) => KeyState;

/** What the settings of an engine say about its statements: `connect_args`, and the query of the URL. */
export function boundOfArguments(
  evaluator: Evaluator,
  module: Module,
  settingOf: SettingOf,
  urls: readonly Value[],
  dialects: readonly Dialect[],
  frame: Frame | null,
): StatementBound {
  const given = settingOf("connect_args");
  if (given.kind === "unknown") return given;
  const keyOf: KeyOf = (key) => {
    if (given.kind === "left-out") return { kind: "lacks" };
    return given.at
      ? keyIn(evaluator, module, given.at, key, frame)
      : keyInValues(evaluator, given.values, key);
  };
  const bound = boundOfKeys(evaluator, keyOf, urls, dialects);
  if (bound.kind !== "unbounded") return bound;
  const refused = dialects.flatMap((dialect) => dialect.refused);
  const key = refused.find((name) => keyOf(name).kind === "holds");
  if (key === undefined) return bound;
  const at = given.kind === "given" ? given.at : null;
  return { kind: "ineffective", by: { kind: "refused", key, at } };
}

/** What a connection's own keys and its URL say about its statements. */
export function boundOfKeys(
  evaluator: Evaluator,
  keyOf: KeyOf,
  urls: readonly Value[],
  dialects: readonly Dialect[],
): StatementBound {
  // Where the dialect is not known, what bounds any of them is believed.
  const possible = dialects.length > 0 ? dialects : DIALECTS;
  const bounds = possible.flatMap(({ options }) =>
    options.flatMap((option) => [
      boundOfKey(evaluator, option, keyOf(option.key)),
      ...(option.inUrl ? urls.map((url) => boundInUrl(option, url)) : []),
    ]),
  );
  return (
    bounds.find(({ kind }) => kind === "bounded") ??
    bounds.find(({ kind }) => kind === "unknown") ??
    bounds.find(
      (bound) => bound.kind === "unbounded" && bound.how === "lifted",
    ) ??
    LEFT_OUT
  );
}

function boundOfKey(
  evaluator: Evaluator,
  { form }: ConnectOption,
  state: KeyState,
): StatementBound {
  if (state.kind === "unknown") return state;
  if (state.kind === "lacks") return LEFT_OUT;
  const [value, more] = state.values;
  if (value === undefined || more !== undefined) {
    return { kind: "unknown", because: "a value that is not known" };
  }
  switch (form) {
    case "seconds":
      return boundOfSeconds(value);
    case "start-up":
    case "statement": {
      const pieces = textPieces(value);
      return pieces === null
        ? { kind: "unknown", because: "options that are not known" }
        : boundOf(timeoutSetBy(pieces), pieces);
    }
    case "settings":
      return boundOfSettings(
        keyInValues(evaluator, [value], "statement_timeout"),
      );
  }
}

function boundOfSettings(state: KeyState): StatementBound {
  if (state.kind === "unknown") return state;
  if (state.kind === "lacks") return LEFT_OUT;
  const pieces = textPieces(state.values[0]);
  return boundOf(pieces && timeoutOfSetting(pieces), [null]);
}

/** A number of seconds: None and 0 bound nothing. */
function boundOfSeconds(value: Value): StatementBound {
  if (value.kind !== "literal") return { kind: "bounded", seconds: null };
  const seconds = Number(value.value);
  return value.value === null || seconds === 0
    ? { kind: "unbounded", how: "lifted" }
    : { kind: "bounded", seconds: Number.isNaN(seconds) ? null : seconds };
}

/** What is not known may set it, so a text with a gap that does not name it says nothing. */
function boundOf(set: SetTimeout | null, pieces: TextPieces): StatementBound {
  if (set?.kind === "sets") return { kind: "bounded", seconds: set.seconds };
  if (set?.kind === "lifts") return { kind: "unbounded", how: "lifted" };
  return pieces.includes(null)
    ? { kind: "unknown", because: "options that are known in part" }
    : LEFT_OUT;
}

function boundInUrl({ key, form }: ConnectOption, url: Value): StatementBound {
  const pieces = textPieces(url)?.map((piece) => piece && decoded(piece));
  if (!pieces) return LEFT_OUT;
  const text = pieces.map((piece) => piece ?? "\u0000").join("");
  const query = text.slice(text.indexOf("?") + 1);
  const entry = text.includes("?")
    ? query.split("&").find((part) => part.startsWith(`${key}=`))
    : undefined;
  if (entry === undefined) return LEFT_OUT;
  const value = entry.slice(key.length + 1);
  return form === "seconds"
    ? boundOfSeconds({ kind: "literal", value })
    : boundOf(timeoutSetBy([value.replaceAll("+", " ")]), [value]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
