import type { Expression } from "../syntax/expression.ts";
import { decoratorPaths } from "./decorators.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { yieldedValues } from "./functions.ts";
import { resultsOfCalling } from "./call-values.ts";
import { functionOf, methodsOf } from "./methods.ts";
import type { Module } from "./module.ts";
import type { Value } from "./value.ts";

/** What `with manager as name` binds: a library's object enters as itself, a class of the project by `__enter__`. */
export function enteredValues(
  evaluator: Evaluator,
  module: Module,
  manager: Expression,
  frame: Frame | null,
): readonly Value[] {
  const generators = managedGenerators(evaluator, module, manager, frame);
  if (generators.length > 0) return generators;
  return evaluator.valuesOf(module, manager, frame).flatMap((value) => {
    if (value.kind !== "instance") return [value];
    const enter = methodsOf(evaluator, value, "__enter__");
    return enter.length === 0
      ? [value]
      : enter.flatMap((method) =>
          resultsOfCalling(evaluator, method, null, frame),
        );
  });
}

/** `with session() as s` where `session` is a `@contextmanager` of the project. */
function managedGenerators(
  evaluator: Evaluator,
  module: Module,
  manager: Expression,
  frame: Frame | null,
): readonly Value[] {
  if (manager.kind !== "call") return [];
  const ref = { module: module.path, call: manager.call };
  const { callee } = module.call(manager.call);
  return evaluator.valuesOf(module, callee, frame).flatMap((value) => {
    const at = functionOf(value);
    if (at === null) return [];
    const isManager = decoratorPaths(evaluator, at).some((path) =>
      /^contextlib\.(async)?contextmanager$/.test(path),
    );
    return isManager
      ? yieldedValues(evaluator, at, evaluator.frames.of(at, ref, frame))
      : [];
  });
}
