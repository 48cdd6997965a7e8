import type { Expression } from "../syntax/expression.ts";
import { attributeValues } from "./attributes.ts";
import { importedModule } from "./binding-values.ts";
import { classAround } from "./classes.ts";
import { elementsOf } from "./elements.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { returnedValues } from "./functions.ts";
import { itemMethod } from "./item-methods.ts";
import { textMethod } from "./texts.ts";
import { decoratorPaths } from "./decorators.ts";
import { methodsOf } from "./methods.ts";
import type { Module } from "./module.ts";
import { once } from "./once.ts";
import {
  unknown,
  type CallRef,
  type Origin,
  type ScopeRef,
  type Value,
} from "./value.ts";

/** What a call gives. */
export function callValues(
  evaluator: Evaluator,
  ref: CallRef,
  frame: Frame | null,
): readonly Value[] {
  const text = textMethod(evaluator, ref, frame);
  if (text !== null) return [text];
  const item = evaluator.program && itemMethod(evaluator, ref, frame);
  if (item !== null) return item;
  const module = evaluator.module(ref.module);
  const { callee } = module.call(ref.call);
  return evaluator
    .valuesOf(module, callee, frame)
    .flatMap((value) => resultsOfCalling(evaluator, value, ref, frame));
}

/** What calling a value gives; `ref` is the call where it is written. */
export function resultsOfCalling(
  evaluator: Evaluator,
  value: Value,
  ref: CallRef | null,
  frame: Frame | null,
): readonly Value[] {
  const returned = (at: ScopeRef): readonly Value[] =>
    generatorMade(evaluator, at, ref) ??
    handedOut(
      evaluator,
      at,
      ref,
      returnedValues(evaluator, at, ref && evaluator.frames.of(at, ref, frame)),
    );
  switch (value.kind) {
    case "api":
      return libraryCall(evaluator, value, ref, frame);
    case "function":
      return returned(value.at);
    case "method":
      return returned(value.function);
    case "class":
      return [{ kind: "instance", of: value.at, origin: ref && madeBy(ref) }];
    case "partial":
      return resultsOfCalling(evaluator, value.callee, ref, frame);
    case "lambda": {
      const module = evaluator.module(value.module);
      const scope = module.lambdaAt(value.body.span.start);
      const at = { module: value.module, scope };
      const inside = ref && evaluator.frames.of(at, ref, frame);
      return evaluator.valuesOf(module, value.body, inside);
    }
    case "instance":
      return methodsOf(evaluator, value, "__call__").flatMap((method) =>
        resultsOfCalling(evaluator, method, ref, frame),
      );
    case "super":
    case "module":
    case "literal":
    case "text":
    case "display":
    case "builtin":
    case "generator":
    case "collection":
    case "unknown":
      return [unknown("called, but not followed")];
  }
}

/** In a whole program, what the call of a generator function makes; null for other functions. */
function generatorMade(
  evaluator: Evaluator,
  at: ScopeRef,
  call: CallRef | null,
): readonly Value[] | null {
  if (evaluator.program === null) return null;
  const scope = evaluator.module(at.module).functionScope(at.scope);
  return scope?.isGenerator ? [{ kind: "generator", at, call }] : null;
}

function madeBy({ module, call }: CallRef): Origin {
  return { module, call, through: [] };
}

/** Longer chains of factories are followed no further: their last calls count as one. */
const LONGEST_CHAIN = 4;

/** What a function returns, as this call gets it: what it makes at each call is another object each time. */
function handedOut(
  evaluator: Evaluator,
  at: ScopeRef,
  ref: CallRef | null,
  values: readonly Value[],
): readonly Value[] {
  if (ref === null) return values;
  const isNew = once(() => !isCached(evaluator, at));
  return values.map((value): Value => {
    if (value.kind !== "api" && value.kind !== "instance") return value;
    const { origin } = value;
    if (origin === null || origin.through.length === LONGEST_CHAIN)
      return value;
    const last = origin.through.at(-1) ?? origin;
    if (!isInside(evaluator, last, at) || !isNew()) return value;
    const through = [...origin.through, ref];
    return { ...value, origin: { ...origin, through } };
  });
}

function isInside(evaluator: Evaluator, ref: CallRef, at: ScopeRef): boolean {
  if (ref.module !== at.module) return false;
  const module = evaluator.module(ref.module);
  return (
    module.functionAt(module.call(ref.call).span.start)?.scope === at.scope
  );
}

/** `@functools.cache` and its like: every call gives the same object. */
function isCached(evaluator: Evaluator, at: ScopeRef): boolean {
  return decoratorPaths(evaluator, at).some((path) => /cache/i.test(path));
}

/** Calls of libraries that hand on what they are given; all others make an object of their own. */
function libraryCall(
  evaluator: Evaluator,
  value: Extract<Value, { kind: "api" }>,
  ref: CallRef | null,
  frame: Frame | null,
): readonly Value[] {
  const made: Value = {
    ...value,
    path: `${value.path}()`,
    origin: ref && madeBy(ref),
  };
  if (ref === null) return [made];
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  const argument = (index: number): readonly Value[] => {
    const given = call.arguments[index];
    return given?.kind === "positional"
      ? evaluator.valuesOf(module, given.value, frame)
      : [unknown("an argument that is not followed")];
  };
  switch (value.path) {
    case "functools.partial":
      return argument(0).map((callee) => ({
        kind: "partial",
        callee,
        call: ref,
      }));
    case "typing.cast":
      return argument(1);
    case "builtins.type":
      return argument(0).map((object) =>
        object.kind === "instance"
          ? { kind: "class", at: object.of }
          : unknown("the type of something"),
      );
    case "builtins.staticmethod":
    case "contextlib.ExitStack().enter_context":
    case "contextlib.AsyncExitStack().enter_async_context":
    case "contextlib.closing":
    case "contextlib.nullcontext":
    case "copy.copy":
    case "copy.deepcopy":
      return argument(0);
    case "builtins.getattr": {
      const name = argument(1);
      return argument(0).flatMap((object) =>
        name.flatMap((attribute) =>
          attribute.kind === "literal" && typeof attribute.value === "string"
            ? attributeValues(evaluator, object, attribute.value)
            : [pickedByName(evaluator, object)],
        ),
      );
    }
    case "importlib.import_module":
      return argument(0).flatMap((name) =>
        name.kind === "literal" && typeof name.value === "string"
          ? importedModule(evaluator, module, name.value)
          : [unknown("a module whose name is computed")],
      );
    case "builtins.object.__new__":
    case "builtins.object().__new__":
      return evaluator.program === null
        ? [made]
        : argument(0).flatMap(instanceOf);
    case "builtins.next": {
      const given = call.arguments[0];
      return evaluator.program === null || given === undefined
        ? [made]
        : nextOf(evaluator, module, given.value, frame);
    }
    case "builtins.super":
      return superValue(evaluator, ref, argument(0));
    case "builtins.int":
    case "builtins.float": {
      const numbers = argument(0);
      return numbers.map((number) =>
        number.kind === "literal" && number.value !== null
          ? { kind: "literal", value: Number(number.value) }
          : made,
      );
    }
    default:
      return [made];
  }
}

/** `getattr(requests, verb)(url)` is `requests.request(verb, url)`, whichever verb it is. */
function pickedByName({ catalog }: Evaluator, object: Value): Value {
  const path = object.kind === "api" ? `${object.path}.request` : "";
  return object.kind === "api" && catalog.lookUp(path)?.family === "http"
    ? { ...object, path }
    : unknown("an attribute whose name is computed");
}

/** `next(iterable)`: its elements, or what `__next__` of an object gives. */
function nextOf(
  evaluator: Evaluator,
  module: Module,
  iterable: Expression,
  frame: Frame | null,
): readonly Value[] {
  const methods = evaluator
    .valuesOf(module, iterable, frame)
    .flatMap((value) => methodsOf(evaluator, value, "__next__"));
  return methods.length > 0
    ? methods.flatMap((method) =>
        resultsOfCalling(evaluator, method, null, frame),
      )
    : elementsOf(evaluator, module, iterable, frame);
}

function instanceOf(value: Value): readonly Value[] {
  return value.kind === "class"
    ? [{ kind: "instance", of: value.at, origin: null }]
    : [];
}

/** `super()`, `super(Class, self)`: the class whose bases are asked. */
function superValue(
  evaluator: Evaluator,
  ref: CallRef,
  first: readonly Value[],
): readonly Value[] {
  const module = evaluator.module(ref.module);
  const named = first.find((value) => value.kind === "class");
  if (named?.kind === "class") return [{ kind: "super", of: named.at }];
  const method = module.functionAt(module.call(ref.call).span.start);
  const owner = method && classAround(evaluator, method);
  return owner
    ? [{ kind: "super", of: owner }]
    : [unknown("super() outside of a class")];
}
