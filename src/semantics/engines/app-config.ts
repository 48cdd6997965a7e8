import { lastName, type Expression } from "../../syntax/expression.ts";
import type { Span } from "../../text/span.ts";
import { lineageOf } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";

/** A place where a project gives a key of Flask's configuration a value. */
export interface ConfigEntry {
  readonly module: Module;
  readonly value: Expression;
  readonly place: ConfigPlace;
}

/** How it is written. */
export type ConfigPlace =
  /** `NAME = value` in a class or a module that `from_object` reads. */
  | {
      readonly kind: "name";
      readonly of: "module" | "class";
      readonly target: Span;
    }
  /** `app.config["NAME"] = value` */
  | { readonly kind: "item"; readonly object: Span; readonly target: Span }
  /** `config.update(NAME=value)`, `from_mapping(NAME=value)` */
  | { readonly kind: "keyword"; readonly call: number }
  /** `{"NAME": value}` */
  | { readonly kind: "entry"; readonly dict: Span; readonly key: Span }
  /** Given in a way to which nothing can be added: a property, a part of the value. */
  | { readonly kind: "other" };

/** Every place of a module where the key gets a value, in the order of the text. */
export function configEntries(
  evaluator: Evaluator,
  module: Module,
  key: string,
): readonly ConfigEntry[] {
  const found: ConfigEntry[] = [];
  const add = (value: Expression, place: ConfigPlace): void => {
    found.push({ module, value, place });
  };
  const { bindings, stores, calls, results } = module.facts;
  for (const { name, value, scope, span } of bindings) {
    if (value.kind === "expression") {
      if (name === key && isSetting(evaluator, module, scope)) {
        const of = scope === 0 ? "module" : "class";
        add(value.value, { kind: "name", of, target: span });
      }
      addEntries(value.value);
    }
    if (name === key && value.kind === "function") {
      const results = resultsOf(module, value.function);
      for (const result of results) add(result, { kind: "other" });
    }
  }
  for (const { object, place, value, span } of stores) {
    const isKey =
      place.kind === "attribute" ? place.name === key : isText(place.key, key);
    if (isKey) {
      add(
        value,
        place.kind === "item"
          ? { kind: "item", object: object.span, target: span }
          : { kind: "other" },
      );
    } else if (place.kind === "item" && isPartOf(object, key)) {
      // `app.config["NAME"]["part"] = …`
      add(
        {
          kind: "dict",
          entries: [{ key: place.key, value }],
          span: value.span,
        },
        { kind: "other" },
      );
    }
    addEntries(value);
  }
  calls.forEach((call, index) => {
    const [first, second] = call.arguments;
    if (
      lastName(call.callee) === "setdefault" &&
      first !== undefined &&
      second !== undefined &&
      isText(first.value, key)
    ) {
      add(second.value, { kind: "other" });
    }
    for (const argument of call.arguments) {
      if (argument.kind === "keyword" && argument.name === key) {
        add(argument.value, { kind: "keyword", call: index });
      }
      addEntries(argument.value);
    }
  });
  for (const { value } of results) addEntries(value);
  return found;

  function addEntries(expression: Expression): void {
    if (expression.kind !== "dict") return;
    for (const entry of expression.entries) {
      if (entry.key !== null && isText(entry.key, key)) {
        const dict = expression.span;
        add(entry.value, { kind: "entry", dict, key: entry.key.span });
      }
    }
  }
}

/** A name of a module or a class, where the class is no enumeration of such names. */
function isSetting(
  evaluator: Evaluator,
  module: Module,
  index: number,
): boolean {
  const scope = module.scope(index);
  if (scope.kind === "module") return true;
  if (scope.kind !== "class") return false;
  const { libraries } = lineageOf(evaluator, {
    module: module.path,
    scope: index,
  });
  return !libraries.some((path) => /(?:^|\.)\w*Enum$/.test(path));
}

function resultsOf(module: Module, scope: number): readonly Expression[] {
  return module.resultsOf(scope).map(({ value }) => value);
}

function isPartOf(object: Expression, key: string): boolean {
  return (
    (object.kind === "subscript" && isText(object.key, key)) ||
    (object.kind === "attribute" && object.name === key) ||
    (object.kind === "name" && object.name === key)
  );
}

function isText(expression: Expression, text: string): boolean {
  return expression.kind === "string" && expression.value === text;
}
