import type { Expression } from "../syntax/expression.ts";
import type { Argument, Call, Parameter } from "../syntax/module-facts.ts";
import type { Evaluator } from "./evaluator.ts";
import { entryInto, type Frame } from "./frame.ts";
import { itemValues } from "./item-values.ts";
import { positionalArguments, positionalParameters } from "./parameters.ts";
import { unknown, type CallRef, type ScopeRef, type Value } from "./value.ts";

type CallFrame = Extract<Frame, { kind: "call" }>;

/** In a whole program, `*args` and `**kwargs`: what each known call gives beyond the other parameters, as written. */
export function restValues(
  evaluator: Evaluator,
  at: ScopeRef,
  parameter: Parameter,
  frame: Frame | null,
): readonly Value[] {
  const restOf = (ref: CallRef, outer: Frame | null): readonly Value[] => {
    const module = evaluator.module(ref.module);
    const call = module.call(ref.call);
    return parameter.form === "keywords"
      ? [keywordsOf(evaluator, at, ref.module, call)]
      : positionalsOf(evaluator, at, ref.module, call, outer);
  };
  const entry = entryInto(frame, at);
  if (entry === null) {
    const given = evaluator.callersOf(at).flatMap((ref) => restOf(ref, null));
    return given.length > 0 ? given : [unknown("whatever any caller gives")];
  }
  return entry.kind === "call" ? restOf(entry.call, entry.outer) : [];
}

/** What a parameter gets from `f(*values)`, by its place among the positional ones. */
export function spreadValues(
  evaluator: Evaluator,
  call: Call,
  place: number,
  { call: ref, outer }: CallFrame,
): readonly Value[] {
  const caller = evaluator.module(ref.module);
  const spread = call.arguments.find(({ kind }) => kind === "spread");
  const index = place - positionalArguments(call).length;
  return spread
    ? evaluator
        .valuesOf(caller, spread.value, outer)
        .flatMap((value) =>
          itemValues(
            evaluator,
            value,
            [{ kind: "literal", value: index }],
            null,
          ),
        )
    : [];
}

function positionalsOf(
  evaluator: Evaluator,
  at: ScopeRef,
  module: string,
  call: Call,
  outer: Frame | null,
): readonly Value[] {
  const taken = positionalParameters(evaluator, at).length;
  const given = positionalArguments(call).slice(taken);
  const spread = call.arguments.find(({ kind }) => kind === "spread");
  if (spread && given.length === 0) {
    return evaluator.valuesOf(evaluator.module(module), spread.value, outer);
  }
  const items = given.map(({ value }) => value);
  const { span } = call.list;
  const expression = { kind: "sequence", isTuple: true, items, span } as const;
  return [{ kind: "display", module, expression }];
}

function keywordsOf(
  evaluator: Evaluator,
  at: ScopeRef,
  module: string,
  call: Call,
): Value {
  const { span } = call.list;
  const named = new Set(
    evaluator
      .module(at.module)
      .parametersOf(at.scope)
      .filter(({ form }) => form === "plain" || form === "keyword-only")
      .map(({ name }) => name),
  );
  const entries = call.arguments.flatMap((argument) =>
    entryOf(argument, named),
  );
  return {
    kind: "display",
    module,
    expression: { kind: "dict", entries, span },
  };
}

function entryOf(
  argument: Argument,
  named: ReadonlySet<string>,
): { readonly key: Expression; readonly value: Expression }[] {
  if (argument.kind !== "keyword" || named.has(argument.name)) return [];
  const { name, value } = argument;
  return [{ key: { kind: "string", value: name, span: value.span }, value }];
}
