import { canonicalPath } from "../catalog/aliases.ts";
import { lookUp } from "../catalog/catalog.ts";
import type { Call } from "../syntax/module-facts.ts";
import { isSameScope, lineageOf } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { givenTimeout } from "./given-timeout.ts";
import type { Module } from "./module.ts";
import { positionalArguments } from "./parameters.ts";
import { meaningOf } from "./timeout-value.ts";
import type { CallRef, ScopeRef, Value } from "./value.ts";

/** A method of a requests session as the caller reached it. */
export type SessionMethod = Extract<Value, { kind: "api" }>;

const SESSION = "requests.Session()";

/**
 * Whether a session's class, a mounted adapter or a patched method gives a timeout to a call that has
 * none, or None. requests passes `timeout=None` on to `send`, so a default there must look for None
 * (requests/sessions.py 2.34.2, Session.request); doubt counts as a default.
 */
export function hasSessionDefault(
  evaluator: Evaluator,
  modules: Iterable<Module>,
  method: SessionMethod,
  given: "left-out" | "none",
): boolean {
  const name = sessionMethodName(method);
  if (name === null) return false;
  // An explicit None gets past a default in `request`: only what `send` does is left.
  const entry = given === "none" ? "send" : name;
  const everywhere = [...modules];
  return (
    classSetsTimeout(evaluator, method, entry) ||
    everywhere.some(
      (module) =>
        adapterSetsTimeout(evaluator, module, method) ||
        isPatched(evaluator, module, method, entry),
    )
  );
}

/** `get` of `requests.Session().get`; null for what is no session's method. */
function sessionMethodName({ path }: SessionMethod): string | null {
  const canonical = canonicalPath(path);
  return canonical.startsWith(`${SESSION}.`)
    ? canonical.slice(SESSION.length + 1)
    : null;
}

/** A subclass that overrides what the called method itself calls: `request`, then `send`. */
function classSetsTimeout(
  evaluator: Evaluator,
  { subclass }: SessionMethod,
  name: string,
): boolean {
  if (subclass === null) return false;
  const overrides: readonly (readonly [string, "absent" | "none"])[] =
    name === "send"
      ? [["send", "none"]]
      : [
          ["request", "absent"],
          ["send", "none"],
        ];
  return overrides.some(([method, timeout]) =>
    overridesOf(evaluator, subclass, method).some((at) =>
      passesTimeout(evaluator, at, timeout),
    ),
  );
}

function adapterSetsTimeout(
  evaluator: Evaluator,
  module: Module,
  session: SessionMethod,
): boolean {
  return callsOfMethod(module, "mount").some((call) => {
    if (!isCalledOn(evaluator, module, call, session)) return false;
    const adapter =
      positionalArguments(call)[1] ??
      call.arguments.find(
        (argument) =>
          argument.kind === "keyword" && argument.name === "adapter",
      );
    if (adapter === undefined) return true;
    const values = evaluator.valuesOf(module, adapter.value, null);
    return values.some((value) => mayBound(evaluator, value));
  });
}

/** requests' own adapter bounds nothing; one of the project is read; any other may. */
function mayBound(evaluator: Evaluator, adapter: Value): boolean {
  switch (adapter.kind) {
    case "api":
      return canonicalPath(adapter.path) !== "requests.HTTPAdapter()";
    case "instance": {
      const { libraries, isOpen } = lineageOf(evaluator, adapter.of);
      const isPlain = libraries.every(
        (library) => canonicalPath(library) === "requests.HTTPAdapter",
      );
      if (isOpen || !isPlain) return true;
      return overridesOf(evaluator, adapter.of, "send").some((at) =>
        passesTimeout(evaluator, at, "none"),
      );
    }
    default:
      return true;
  }
}

/** `session.request = partial(session.request, timeout=5)`, or the same on the class. */
function isPatched(
  evaluator: Evaluator,
  module: Module,
  session: SessionMethod,
  name: string,
): boolean {
  const patchable = name === "send" ? ["send"] : [name, "request", "send"];
  return patchable.some((attribute) =>
    module
      .storesOf(attribute)
      .some((store) =>
        evaluator
          .valuesOf(module, store.object, null)
          .some(
            (object) =>
              isSameSession(object, session) ||
              (object.kind === "api" &&
                canonicalPath(object.path) === "requests.Session"),
          ),
      ),
  );
}

/** The project's own definitions of a method in a class and its bases. */
function overridesOf(
  evaluator: Evaluator,
  at: ScopeRef,
  method: string,
): readonly ScopeRef[] {
  return lineageOf(evaluator, at).classes.flatMap((owner) =>
    evaluator
      .module(owner.module)
      .bindingsOf(owner.scope, method)
      .flatMap(({ value }) =>
        value.kind === "function"
          ? [{ module: owner.module, scope: value.function }]
          : [],
      ),
  );
}

/** Whether an overriding method hands a timeout to the library when it was given none. */
function passesTimeout(
  evaluator: Evaluator,
  at: ScopeRef,
  timeout: "absent" | "none",
): boolean {
  const module = evaluator.module(at.module);
  const frame: Frame = { kind: "incoming", function: at, timeout };
  const forwarded = module.facts.calls.filter((call) => {
    const inside = module.functionAt(call.span.start);
    return (
      inside !== null && isSameScope(inside, at) && isForwarding(module, call)
    );
  });
  // Where nothing is forwarded in a way that is understood, the method may do anything.
  return (
    forwarded.length === 0 ||
    forwarded.some((call) => givesTimeout(evaluator, module, call, frame))
  );
}

const FORWARDED = {
  keyword: "timeout",
  position: null,
  unit: "seconds",
  shape: "pair",
} as const;

function givesTimeout(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  frame: Frame,
): boolean {
  const given = givenTimeout(evaluator, module, call, FORWARDED, frame);
  switch (given.kind) {
    case "left-out":
      return false;
    case "unknown":
      return true;
    case "given": {
      const api = lookUp("requests.Session().send");
      return (
        api !== null &&
        meaningOf(evaluator, api, given.values, frame) !== "forever"
      );
    }
  }
}

/** `super().send(…)`, `HTTPAdapter.send(self, …)`: a call of a method with the name of the one around it. */
function isForwarding(module: Module, { callee, span }: Call): boolean {
  const around = module.functionAt(span.start);
  const scope = around && module.functionScope(around.scope);
  return callee.kind === "attribute" && callee.name === scope?.name;
}

function callsOfMethod(module: Module, name: string): Call[] {
  return module.facts.calls.filter(
    ({ callee }) => callee.kind === "attribute" && callee.name === name,
  );
}

function isCalledOn(
  evaluator: Evaluator,
  module: Module,
  { callee }: Call,
  session: SessionMethod,
): boolean {
  return (
    callee.kind === "attribute" &&
    evaluator
      .valuesOf(module, callee.object, null)
      .some((object) => isSameSession(object, session))
  );
}

/** One object: made by the same call, or `self` of a class in the session's line. */
function isSameSession(object: Value, session: SessionMethod): boolean {
  switch (object.kind) {
    case "api":
      return (
        canonicalPath(object.path) === SESSION &&
        isSameCall(object.origin, session.origin)
      );
    case "instance":
      return (
        (object.origin !== null && isSameCall(object.origin, session.origin)) ||
        (session.subclass !== null && isSameScope(object.of, session.subclass))
      );
    default:
      return false;
  }
}

function isSameCall(a: CallRef | null, b: CallRef | null): boolean {
  return a !== null && b !== null && a.module === b.module && a.call === b.call;
}
