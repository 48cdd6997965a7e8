import type { Api } from "../catalog/api.ts";
import { canonicalPath } from "../catalog/aliases.ts";
import type { Evaluator } from "./evaluator.ts";
import { settingDefault } from "./environment-default.ts";
import type { Frame } from "./frame.ts";
import { positionalArguments } from "./parameters.ts";
import { isOnlyNone } from "./narrowing.ts";
import type { Value } from "./value.ts";

/** What a timeout's value means for a call. */
export type TimeoutMeaning = "bounded" | "forever" | "default" | "unknown";

/** What a set of values means: only when all of them agree is something known. */
export function meaningOf(
  evaluator: Evaluator,
  api: Api,
  values: readonly Value[],
  frame: Frame | null,
): TimeoutMeaning {
  const meanings = new Set(
    values.map((value) => meaningOfOne(evaluator, api, value, frame)),
  );
  const [meaning = "unknown"] = meanings;
  return meanings.size === 1 ? meaning : "unknown";
}

function meaningOfOne(
  evaluator: Evaluator,
  api: Api,
  value: Value,
  frame: Frame | null,
): TimeoutMeaning {
  switch (value.kind) {
    case "literal":
      if (value.value === null) return api.none;
      return isEndless(api, Number(value.value)) ? "forever" : "bounded";
    case "display": {
      const { expression } = value;
      // A list is refused by the libraries, not waited on.
      if (expression.kind !== "sequence" || !expression.isTuple) {
        return "unknown";
      }
      const module = evaluator.module(value.module);
      const isOpen = expression.items.some((item) =>
        isOnlyNone(evaluator.valuesOf(module, item, frame)),
      );
      return isOpen ? "forever" : "bounded";
    }
    case "api": {
      const setting = settingDefault(evaluator, value);
      if (setting.kind === "none") return meaningOfObject(evaluator, value);
      if (setting.kind === "number") return "bounded";
      const meaning = meaningOfOne(evaluator, api, setting.value, frame);
      return meaning === "bounded" ? "bounded" : "unknown";
    }
    default:
      return "unknown";
  }
}

function isEndless({ zero, negative }: Api, timeout: number): boolean {
  return (
    (timeout === 0 && zero === "forever") ||
    (timeout < 0 && negative === "forever")
  );
}

/** A library's timeout object: its arguments in the order of their places, and which of them bound. */
interface TimeoutObject {
  readonly places: readonly string[];
  /** Bounds every phase that is not given. */
  readonly whole: string;
  /** Bounds the wait for the answer, where a silent peer hurts. */
  readonly answer: string;
  /** Whether the whole ends the wait even when the answer's own bound is None. */
  readonly isTotal: boolean;
  /** Whether 0 switches a bound off. */
  readonly zero: "none" | "error";
}

/** By canonical path. */
export const TIMEOUT_OBJECTS: Readonly<Record<string, TimeoutObject>> = {
  // httpx/_config.py 0.28.1: Timeout(timeout, *, connect, read, write, pool); no total.
  "httpx.Timeout()": {
    places: ["timeout"],
    whole: "timeout",
    answer: "read",
    isTotal: false,
    zero: "error",
  },
  // urllib3/util/timeout.py 2.7.0: Timeout(total=None, connect=default, read=default).
  "urllib3.Timeout()": {
    places: ["total", "connect", "read"],
    whole: "total",
    answer: "read",
    isTotal: true,
    zero: "error",
  },
  // aiohttp/client.py 3.13.2: ClientTimeout(total, connect, sock_read, sock_connect), each None by default.
  "aiohttp.ClientTimeout()": {
    places: ["total", "connect", "sock_read", "sock_connect"],
    whole: "total",
    answer: "sock_read",
    isTotal: true,
    zero: "none",
  },
};

function meaningOfObject(
  evaluator: Evaluator,
  value: Extract<Value, { kind: "api" }>,
): TimeoutMeaning {
  const object = TIMEOUT_OBJECTS[canonicalPath(value.path)];
  if (object === undefined || value.origin === null) return "unknown";
  const module = evaluator.module(value.origin.module);
  const call = module.call(value.origin.call);
  const unpacks = call.arguments.some(
    ({ kind }) => kind === "spread" || kind === "unpacking",
  );
  if (unpacks) return "unknown";

  const boundOf = (name: string): "left-out" | "none" | "bounded" => {
    const named = call.arguments.find(
      (argument) => argument.kind === "keyword" && argument.name === name,
    );
    const place = object.places.indexOf(name);
    const given =
      named ?? (place < 0 ? undefined : positionalArguments(call)[place]);
    if (given === undefined) return "left-out";
    const values = evaluator.valuesOf(module, given.value, null);
    const isZero = values.some(
      (given) => given.kind === "literal" && given.value === 0,
    );
    return isOnlyNone(values) || (isZero && object.zero === "none")
      ? "none"
      : "bounded";
  };
  const answer = boundOf(object.answer);
  if (boundOf(object.whole) === "bounded") {
    return answer === "none" && !object.isTotal ? "forever" : "bounded";
  }
  return answer === "bounded" ? "bounded" : "forever";
}
