import {
  DIALECTS,
  type ConnectOption,
  type Dialect,
} from "../../catalog/dialects.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import { keyIn, keyInValues, type KeyState } from "../mappings.ts";
import type { Module } from "../module.ts";
import { textPieces } from "../texts.ts";
import type { TextPieces, Value } from "../value.ts";
import type { StatementBound } from "./engine.ts";
import type { SettingOf } from "./settings.ts";
import { SOME_BOUND, shortestOf } from "./shortest.ts";
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
  const at = given.kind === "given" ? given.at : null;
  const bound = boundOfKeys(evaluator, keyOf, urls, dialects, at);
  if (bound.kind !== "unbounded") return bound;
  const refused = dialects.flatMap((dialect) => dialect.refused);
  for (const key of refused) {
    const what = { kind: "refused", what: "option", key } as const;
    if (keyOf(key).kind === "holds") {
      return {
        kind: "ineffective",
        by: { ...what, stands: "in-arguments", at },
      };
    }
    if (urls.some((url) => valueInUrl(key, url) !== null)) {
      return {
        kind: "ineffective",
        by: { ...what, stands: "in-url", at: null },
      };
    }
  }
  return bound;
}

/** What a connection's own keys and its URL say about its statements. */
export function boundOfKeys(
  evaluator: Evaluator,
  keyOf: KeyOf,
  urls: readonly Value[],
  dialects: readonly Dialect[],
  at: Expression | null = null,
): StatementBound {
  // Where the dialect is not known, what bounds any of them is believed.
  const possible = dialects.length > 0 ? dialects : DIALECTS;
  const bounds = possible.flatMap(({ options }) =>
    options.flatMap((option) => [
      boundOfKey(evaluator, option, keyOf(option.key), at),
      ...(option.inUrl ? urls.map((url) => boundInUrl(option, url)) : []),
    ]),
  );
  return (
    shortestOf(bounds) ??
    bounds.find(({ kind }) => kind === "unknown") ??
    bounds.find(({ kind }) => kind === "ineffective") ??
    bounds.find(
      (bound) => bound.kind === "unbounded" && bound.how === "lifted",
    ) ??
    LEFT_OUT
  );
}

function boundOfKey(
  evaluator: Evaluator,
  { key, form }: ConnectOption,
  state: KeyState,
  at: Expression | null,
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
        key,
        at,
      );
  }
}

/** asyncpg takes the server's settings as texts alone, and refuses numbers (0.27 and 0.32, measured). */
function boundOfSettings(
  state: KeyState,
  key: string,
  at: Expression | null,
): StatementBound {
  if (state.kind === "unknown") return state;
  if (state.kind === "lacks") return LEFT_OUT;
  const [value] = state.values;
  if (value?.kind === "literal" && typeof value.value === "number") {
    return {
      kind: "ineffective",
      by: { kind: "refused", what: "value", key, stands: "in-arguments", at },
    };
  }
  const pieces = textPieces(state.values[0]);
  return boundOf(pieces && timeoutOfSetting(pieces), [null]);
}

/** A number of seconds: None and 0 bound nothing. */
function boundOfSeconds(value: Value): StatementBound {
  if (value.kind !== "literal") return SOME_BOUND;
  const seconds = Number(value.value);
  if (value.value === null || seconds === 0) {
    return { kind: "unbounded", how: "lifted" };
  }
  return Number.isNaN(seconds)
    ? SOME_BOUND
    : { ...SOME_BOUND, seconds, unit: "seconds" };
}

/** What is not known may set it, so a text with a gap that does not name it says nothing. */
function boundOf(set: SetTimeout | null, pieces: TextPieces): StatementBound {
  if (set?.kind === "sets") return { ...set, kind: "bounded", set: null };
  if (set?.kind === "lifts") return { kind: "unbounded", how: "lifted" };
  return pieces.includes(null)
    ? { kind: "unknown", because: "options that are known in part" }
    : LEFT_OUT;
}

function boundInUrl({ key, form }: ConnectOption, url: Value): StatementBound {
  const value = valueInUrl(key, url);
  if (value === null) return LEFT_OUT;
  return form === "seconds"
    ? boundOfSeconds({ kind: "literal", value })
    : boundOf(timeoutSetBy([value.replaceAll("+", " ")]), [value]);
}

/** What the query of a URL gives a key; null where it does not name it. */
function valueInUrl(key: string, url: Value): string | null {
  const pieces = textPieces(url)?.map((piece) => piece && decoded(piece));
  const text = (pieces ?? []).map((piece) => piece ?? "\u0000").join("");
  const query = text.includes("?") ? text.slice(text.indexOf("?") + 1) : "";
  const entry = query.split("&").find((part) => part.startsWith(`${key}=`));
  return entry === undefined ? null : entry.slice(key.length + 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
