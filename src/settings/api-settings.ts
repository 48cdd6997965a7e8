import {
  FAMILIES,
  type Api,
  type Default,
  type TimeoutParameter,
} from "../catalog/api.ts";
import { refusal } from "./found.ts";
import { qualifiedName } from "./qualified-name.ts";
import {
  choice,
  either,
  flag,
  listOf,
  mapped,
  seconds,
  text,
  wholeNumber,
  type Shape,
} from "./shape.ts";
import { table, type Key } from "./table.ts";

const keyword: Key<string> = {
  name: "keyword",
  description: "The parameter's name.",
  shape: text,
};
const position: Key<number> = {
  name: "position",
  description:
    "Its index among the positional arguments, from 0 and without the receiver; left out when it can only be named.",
  shape: wholeNumber(0),
};
const unit: Key<TimeoutParameter["unit"]> = {
  name: "unit",
  description: "The unit of its number; `seconds` unless told.",
  shape: choice(["seconds", "milliseconds", "microseconds"]),
};
const shape: Key<TimeoutParameter["shape"]> = {
  name: "shape",
  description:
    "What the fix writes: one number, or `(connect, read)`. One number unless told.",
  shape: choice(["number", "pair"]),
};

const parameter = table<TimeoutParameter>(
  [keyword, position, unit, shape],
  (take, found) => {
    const name = take(keyword);
    if (name === undefined) {
      throw refusal(
        found,
        "a timeout parameter needs a `keyword`",
        'for example `timeout = { keyword = "timeout", position = 2 }`',
      );
    }
    return {
      keyword: name,
      position: take(position) ?? null,
      unit: take(unit) ?? "seconds",
      shape: take(shape) ?? "number",
    };
  },
);

const parameterOrNone: Shape<TimeoutParameter | null> = either(
  mapped(flag, (value, found) => {
    if (!value) return null;
    throw refusal(
      found,
      "`timeout` cannot be `true`",
      "name the parameter, or write `false` when there is none",
    );
  }),
  (value) => typeof value === "boolean",
  either(
    mapped(text, (name): TimeoutParameter => ({
      keyword: name,
      position: null,
      unit: "seconds",
      shape: "number",
    })),
    (value) => typeof value === "string",
    parameter,
  ),
);

const name: Key<string> = {
  name: "name",
  description:
    "The path from the import, calls kept: `corp.http.fetch`, `corp.http.Client().get`.",
  shape: qualifiedName,
};
const family: Key<Api["family"]> = {
  name: "family",
  description: "What kind of call it is; `http` unless told.",
  shape: choice(FAMILIES),
};
const timeout: Key<TimeoutParameter | null> = {
  name: "timeout",
  description:
    "The parameter that bounds the call: its name, a table with `keyword` and `position`, or `false` when there is none.",
  shape: parameterOrNone,
};
const withoutTimeout: Key<Default> = {
  name: "without-timeout",
  description:
    "What the call does when no timeout is given: it waits `forever` (unless told), takes `socket.setdefaulttimeout`, takes what its `client` was made with, or ends after a number of seconds.",
  shape: either(
    mapped(seconds, (value): Default => ({ kind: "seconds", seconds: value })),
    (value) => typeof value === "number",
    mapped(choice(["forever", "socket", "client"]), (kind): Default => ({
      kind,
    })),
  ),
};
const none: Key<Api["none"]> = {
  name: "none",
  description: "What an explicit `None` means; `forever` unless told.",
  shape: choice(["forever", "default"]),
};
const zero: Key<Api["zero"]> = {
  name: "zero",
  description:
    "Whether a timeout of 0 waits `forever` or `ends` at once; it ends unless told.",
  shape: choice(["forever", "ends"]),
};
const attempts: Key<number> = {
  name: "attempts",
  description: "How often it tries by itself, the first time included.",
  shape: wholeNumber(1),
};
const gevent: Key<Api["gevent"]> = {
  name: "gevent",
  description:
    "Whether other greenlets run meanwhile under gevent; it `yields` unless told.",
  shape: choice(["yields", "blocks"]),
};
const documentation: Key<string> = {
  name: "documentation",
  description: "Where to read about it.",
  shape: text,
};

const row = table<Api>(
  [
    ...[name, family, timeout, withoutTimeout, none, zero],
    ...[attempts, gevent, documentation],
  ],
  (take, found) => {
    const path = take(name);
    if (path === undefined) {
      throw refusal(found, "a row of `apis` needs a `name`", ROW);
    }
    const bound = take(timeout);
    if (bound === undefined) {
      throw refusal(found, `the row of \`${path}\` needs a \`timeout\``, ROW);
    }
    return {
      name: path,
      family: take(family) ?? "http",
      timeout: bound,
      withoutTimeout: take(withoutTimeout) ?? { kind: "forever" },
      none: take(none) ?? "forever",
      zero: take(zero) ?? "ends",
      attempts: take(attempts) ?? 1,
      gevent: take(gevent) ?? "yields",
      documentation: take(documentation) ?? "",
      checked: found.source.name,
    };
  },
);

const ROW = 'for example `name = "corp.http.fetch"` and `timeout = "timeout"`';

/** `[[tool.hanglint.apis]]`: rows as in the catalog, for clients that only this project has. */
export const apiRows: Shape<readonly Api[]> = listOf(row);
