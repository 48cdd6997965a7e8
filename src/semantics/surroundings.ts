import { lastName } from "../syntax/expression.ts";
import { append } from "../text/group-by.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import { isOnlyNone } from "./narrowing.ts";
import { namesPath } from "./overrides.ts";
import type { CallRef } from "./value.ts";

/** What bounds the waits of a project beyond its calls' own arguments. */
export interface Surroundings {
  readonly modules: readonly Module[];
  /** Whether `socket.setdefaulttimeout` is called with a bound somewhere. */
  readonly hasSocketDefault: boolean;
  /** Calls of something under the name, whatever it is a method of: also by the names it is imported as. */
  readonly callsNamed: (name: string) => readonly CallRef[];
}

export function surroundingsOf(
  evaluator: Evaluator,
  modules: readonly Module[],
): Surroundings {
  const byName = new Map<string, CallRef[]>();
  for (const module of modules) {
    const imported = namesOfImports(module);
    module.facts.calls.forEach(({ callee }, call) => {
      const written = lastName(callee);
      const name = callee.kind === "name" ? imported.get(written) : null;
      append(byName, name ?? written, { module: module.path, call });
    });
  }
  const callsNamed = (name: string): readonly CallRef[] =>
    byName.get(name) ?? [];
  return {
    modules,
    callsNamed,
    hasSocketDefault: callsNamed("setdefaulttimeout").some((ref) => {
      const module = evaluator.module(ref.module);
      const [timeout] = module.call(ref.call).arguments;
      return (
        callsPath(evaluator, ref, "socket.setdefaulttimeout") &&
        timeout !== undefined &&
        !isOnlyNone(evaluator.valuesOf(module, timeout.value, null))
      );
    }),
  };
}

/** Whether a call calls a thing of a library by its canonical path. */
export function callsPath(
  evaluator: Evaluator,
  { module, call }: CallRef,
  path: string,
): boolean {
  const holder = evaluator.module(module);
  return namesPath(evaluator, holder, holder.call(call).callee, path);
}

/** What the names that an import has given are called where they come from. */
function namesOfImports({ facts }: Module): ReadonlyMap<string, string> {
  return new Map(
    facts.bindings.flatMap(({ name, value }) =>
      value.kind === "import-from" && value.name !== name
        ? [[name, value.name] as const]
        : [],
    ),
  );
}
