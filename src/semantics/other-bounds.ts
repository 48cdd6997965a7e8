import type { OtherBound } from "../catalog/api.ts";
import { lastName, type Expression } from "../syntax/expression.ts";
import type { Call } from "../syntax/module-facts.ts";
import type { BlockingCallee } from "./blocking.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { givenTimeout } from "./given-timeout.ts";
import {
  isCalledOn,
  isEndedByTimer,
  isMadeBy,
  isSetIn,
  isStoredOn,
  maySet,
} from "./later-bounds.ts";
import { isOnlyNone } from "./narrowing.ts";
import { namesPath } from "./overrides.ts";
import { positionalArguments } from "./parameters.ts";
import { callsPath, type Surroundings } from "./surroundings.ts";
import { textPieces } from "./texts.ts";
import { meaningOf } from "./timeout-value.ts";
import type { CallRef, Value } from "./value.ts";

/** What is known of a bound beside the timeout parameter. */
export type OtherState =
  | { readonly kind: "none" }
  | { readonly kind: "bounded" }
  | { readonly kind: "unknown"; readonly because: string }
  /** None, unless an address that is not known holds the option. */
  | { readonly kind: "unless"; readonly option: string };

/** Whether something beside its timeout parameter bounds a call. */
export function otherBoundOf(
  evaluator: Evaluator,
  surroundings: Surroundings,
  ref: CallRef,
  callee: BlockingCallee,
  frame: Frame | null,
): OtherState {
  const states = (callee.api.others ?? []).map((other) =>
    stateOf(evaluator, surroundings, ref, callee, frame, other),
  );
  return (
    states.find(({ kind }) => kind === "bounded") ??
    states.find(({ kind }) => kind === "unknown") ??
    states.find(({ kind }) => kind === "unless") ?? { kind: "none" }
  );
}

function stateOf(
  evaluator: Evaluator,
  surroundings: Surroundings,
  ref: CallRef,
  callee: BlockingCallee,
  frame: Frame | null,
  other: OtherBound,
): OtherState {
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  const made = callee.value.origin ?? ref;
  switch (other.kind) {
    case "argument": {
      const { parameter } = other;
      const given = givenTimeout(evaluator, module, call, parameter, frame);
      if (given.kind !== "given")
        return given.kind === "unknown" ? given : NONE;
      const meaning = meaningOf(evaluator, callee.api, given.values, frame);
      if (meaning === "unknown") return unsure(`\`${parameter.keyword}\``);
      return meaning === "bounded" ? BOUNDED : NONE;
    }
    case "object": {
      const given = argumentOf(call, other);
      if (given === null) return NONE;
      const values = evaluator.valuesOf(module, given, frame);
      return isOnlyNone(values) || isOnlyText(values)
        ? NONE
        : unsure(`what \`${other.keyword}\` holds`);
    }
    case "address": {
      const given = argumentOf(call, other);
      return given === null
        ? NONE
        : inAddress(evaluator.valuesOf(module, given, frame), other.options);
    }
    case "local": {
      const given = argumentOf(call, other);
      return given === null
        ? NONE
        : unlessAddress(given, evaluator.valuesOf(module, given, frame));
    }
    case "made-with":
      return callee.value.origin === null
        ? NONE
        : madeWith(evaluator, callee.value.origin, other.names);
    case "attribute":
      return isStoredOn(evaluator, surroundings, made, other.name)
        ? BOUNDED
        : NONE;
    case "item":
      return isSetIn(evaluator, surroundings, made, other.key) ? BOUNDED : NONE;
    case "timer":
      return isEndedByTimer(evaluator, surroundings, made, other.methods)
        ? BOUNDED
        : NONE;
    case "method":
      return isCalledOn(evaluator, surroundings, made, other) ? BOUNDED : NONE;
    case "method-argument": {
      const { name, parameter } = other;
      const isGiven = surroundings.callsNamed(name).some((later) => {
        const holder = evaluator.module(later.module);
        const laterCall = holder.call(later.call);
        return (
          laterCall.callee.kind === "attribute" &&
          isMadeBy(evaluator, holder, laterCall.callee.object, made) &&
          givenTimeout(evaluator, holder, laterCall, parameter, null).kind !==
            "left-out"
        );
      });
      return isGiven ? BOUNDED : NONE;
    }
    case "function": {
      const name = other.path.slice(other.path.lastIndexOf(".") + 1);
      const isCalled = surroundings
        .callsNamed(name)
        .some(
          (setter) =>
            callsPath(evaluator, setter, other.path) &&
            maySet(evaluator, setter, other.options),
        );
      return isCalled ? BOUNDED : NONE;
    }
    case "global": {
      const dot = other.path.lastIndexOf(".");
      const owner = other.path.slice(0, dot);
      const isStored = surroundings.modules.some((holder) =>
        holder
          .storesOf(other.path.slice(dot + 1))
          .some(({ object }) => namesPath(evaluator, holder, object, owner)),
      );
      return isStored ? BOUNDED : NONE;
    }
  }
}

const NONE: OtherState = { kind: "none" };
const BOUNDED: OtherState = { kind: "bounded" };

/** A text holds nothing that could bound a call: the address in the place of a connection. */
function isOnlyText(values: readonly Value[]): boolean {
  return (
    values.length > 0 &&
    values.every(
      (value) =>
        value.kind === "text" ||
        (value.kind === "literal" && typeof value.value === "string"),
    )
  );
}

function unsure(because: string): OtherState {
  return { kind: "unknown", because };
}

function argumentOf(
  call: Call,
  {
    keyword,
    position,
  }: Extract<OtherBound, { kind: "object" | "address" | "local" }>,
): Expression | null {
  const named = call.arguments.find(
    (argument) => argument.kind === "keyword" && argument.name === keyword,
  );
  const placed =
    position === null ? undefined : positionalArguments(call)[position];
  return (named ?? placed)?.value ?? null;
}

/** Whether the text of an address holds one of the options; several addresses must agree. */
function inAddress(
  values: readonly Value[],
  options: readonly string[],
): OtherState {
  const [option = ""] = options;
  const pieces = values.map(textPieces);
  const isWhole = (texts: (typeof pieces)[number]): boolean =>
    texts?.every((piece) => piece !== null) === true;
  const holds = (texts: (typeof pieces)[number]): boolean =>
    options.some((name) => texts?.some((piece) => piece?.includes(`${name}=`)));
  if (pieces.some(holds)) return BOUNDED;
  return pieces.length > 0 && pieces.every(isWhole)
    ? NONE
    : { kind: "unless", option };
}

/** A name that says it is an address is believed. */
function unlessAddress(
  given: Expression,
  values: readonly Value[],
): OtherState {
  const isAddress = (value: Value): boolean =>
    /^(?:https?|ftp|feed):/i.test(textPieces(value)?.[0] ?? "");
  if (values.some(isAddress)) return NONE;
  if (values.length > 0 && values.every(({ kind }) => kind === "literal")) {
    return BOUNDED;
  }
  return /(?:^|_)(?:url|uri|link|href)$/i.test(lastName(given))
    ? NONE
    : unsure("it may be a file or its content");
}

function madeWith(
  evaluator: Evaluator,
  { module, call }: CallRef,
  names: readonly string[],
): OtherState {
  const given = evaluator
    .module(module)
    .call(call)
    .arguments.map(({ value }) => lastName(value));
  if (given.some((name) => names.includes(name))) return BOUNDED;
  return given.every((name) => /^[A-Z][A-Z0-9_]*$/.test(name))
    ? NONE
    : unsure("how it was made");
}
