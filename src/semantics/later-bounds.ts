import type { OtherBound } from "../catalog/api.ts";
import { lastName, type Expression } from "../syntax/expression.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import { isOnlyNone } from "./narrowing.ts";
import type { Surroundings } from "./surroundings.ts";
import type { CallRef } from "./value.ts";

// What is done to an object after it was made, and bounds its calls.

/** `connection.timeout = 5`, also on a part of the object. */
export function isStoredOn(
  evaluator: Evaluator,
  { modules }: Surroundings,
  made: CallRef,
  name: string,
): boolean {
  return modules.some((module) =>
    module
      .storesOf(name)
      .some(({ object }) => isMadeBy(evaluator, module, object, made)),
  );
}

/** `client.connection_pool.connection_kwargs["socket_timeout"] = 5` */
export function isSetIn(
  evaluator: Evaluator,
  { modules }: Surroundings,
  made: CallRef,
  key: string,
): boolean {
  return modules.some((module) =>
    module.facts.stores.some(
      ({ object, place }) =>
        place.kind === "item" &&
        place.key.kind === "string" &&
        place.key.value === key &&
        isMadeBy(evaluator, module, object, made),
    ),
  );
}

/** `Timer(5, process.kill)`, whose start is taken for granted. */
export function isEndedByTimer(
  evaluator: Evaluator,
  { callsNamed }: Surroundings,
  made: CallRef,
  methods: readonly string[],
): boolean {
  return callsNamed("Timer").some((ref) => {
    const module = evaluator.module(ref.module);
    return module
      .call(ref.call)
      .arguments.some(
        ({ value }) =>
          value.kind === "attribute" &&
          methods.includes(value.name) &&
          isMadeBy(evaluator, module, value.object, made),
      );
  });
}

/** `sock.settimeout(5)` */
export function isCalledOn(
  evaluator: Evaluator,
  { callsNamed }: Surroundings,
  made: CallRef,
  { name, options }: Extract<OtherBound, { kind: "method" }>,
): boolean {
  return callsNamed(name).some((ref) => {
    const module = evaluator.module(ref.module);
    const { callee } = module.call(ref.call);
    return (
      callee.kind === "attribute" &&
      isMadeBy(evaluator, module, callee.object, made) &&
      maySet(evaluator, ref, options)
    );
  });
}

/** Whether a setter's first argument is one of the options, or may be. */
export function maySet(
  evaluator: Evaluator,
  { module, call }: CallRef,
  options: readonly string[] | null,
): boolean {
  const [first] = evaluator.module(module).call(call).arguments;
  if (options === null) {
    const values =
      first && evaluator.valuesOf(evaluator.module(module), first.value, null);
    return values !== undefined && !isOnlyNone(values);
  }
  const name = first ? lastName(first.value) : "";
  return options.includes(name) || !/^[A-Z][A-Z0-9_]*$/.test(name);
}

/** Whether an expression stands for the object that the call has made, for a part of it, or for what a method of it gives. */
export function isMadeBy(
  evaluator: Evaluator,
  module: Module,
  object: Expression,
  made: CallRef,
): boolean {
  const isMade = evaluator
    .valuesOf(module, object, null)
    .some(
      (value) =>
        value.kind === "api" &&
        value.origin?.module === made.module &&
        value.origin.call === made.call,
    );
  if (isMade || object.kind !== "call") return isMade;
  // `sftp.get_channel().settimeout(5)`
  const { callee } = module.call(object.call);
  return (
    callee.kind === "attribute" &&
    isMadeBy(evaluator, module, callee.object, made)
  );
}
