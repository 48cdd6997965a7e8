import { attributeValues } from "./attributes.ts";
import { classAround } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { callFrame, type Frame } from "./frame.ts";
import { returnedValues } from "./functions.ts";
import { textMethod } from "./texts.ts";
import { unknown, type CallRef, type ScopeRef, type Value } from "./value.ts";

/** What a call gives. */
export function callValues(
  evaluator: Evaluator,
  ref: CallRef,
  frame: Frame | null,
): readonly Value[] {
  const text = textMethod(evaluator, ref, frame);
  if (text !== null) return [text];
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
    returnedValues(evaluator, at, ref && callFrame(at, ref, frame));
  switch (value.kind) {
    case "api":
      return libraryCall(evaluator, value, ref, frame);
    case "function":
      return returned(value.at);
    case "method":
      return returned(value.function);
    case "class":
      return [{ kind: "instance", of: value.at, origin: ref }];
    case "partial":
      return resultsOfCalling(evaluator, value.callee, ref, frame);
    case "lambda":
      return evaluator.valuesOf(
        evaluator.module(value.module),
        value.body,
        null,
      );
    case "instance":
      return attributeValues(evaluator, value, "__call__")
        .filter(({ kind }) => kind === "method")
        .flatMap((method) => resultsOfCalling(evaluator, method, ref, frame));
    case "super":
    case "literal":
    case "text":
    case "display":
    case "builtin":
    case "unknown":
      return [unknown("called, but not followed")];
  }
}

/** Calls of libraries that hand on what they are given; all others make an object of their own. */
function libraryCall(
  evaluator: Evaluator,
  value: Extract<Value, { kind: "api" }>,
  ref: CallRef | null,
  frame: Frame | null,
): readonly Value[] {
  const made: Value = { ...value, path: `${value.path}()`, origin: ref };
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
            : [unknown("an attribute whose name is computed")],
        ),
      );
    }
    case "importlib.import_module":
      return argument(0).map((name) =>
        name.kind === "literal" && typeof name.value === "string"
          ? { kind: "api", path: name.value, origin: null, subclass: null }
          : unknown("a module whose name is computed"),
      );
    case "builtins.super":
      return superValue(evaluator, ref, argument(0));
    case "builtins.int":
    case "builtins.float": {
      const numbers = argument(0);
      return numbers.map((number) =>
        number.kind === "literal" && number.value !== null
          ? { kind: "literal", value: Number(number.value) }
          : unknown("converted"),
      );
    }
    default:
      return [made];
  }
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
