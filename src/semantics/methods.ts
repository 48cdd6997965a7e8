import { attributeValues } from "./attributes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ScopeRef, Value } from "./value.ts";

type Method = Extract<Value, { kind: "method" }>;

/** The methods of the project that an object of a class has under a name. */
export function methodsOf(
  evaluator: Evaluator,
  object: Value,
  name: string,
): readonly Method[] {
  return object.kind === "instance"
    ? attributeValues(evaluator, object, name).filter(
        (value): value is Method => value.kind === "method",
      )
    : [];
}

/** The first of them of any object of the class; null when there is none. */
export function methodNamed(
  evaluator: Evaluator,
  at: ScopeRef,
  name: string,
): ScopeRef | null {
  const instance: Value = { kind: "instance", of: at, origin: null };
  return methodsOf(evaluator, instance, name)[0]?.function ?? null;
}

/** The project's function that a value is, bound to an object or not. */
export function functionOf(value: Value): ScopeRef | null {
  if (value.kind === "function") return value.at;
  return value.kind === "method" ? value.function : null;
}
