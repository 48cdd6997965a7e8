import { canonicalPath } from "../catalog/aliases.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Call } from "../syntax/module-facts.ts";
import { isSameScope, lineageOf } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { givenTimeout } from "./given-timeout.ts";
import type { Module } from "./module.ts";
import { namesPath } from "./overrides.ts";
import { positionalArguments } from "./parameters.ts";
import { meaningOf } from "./timeout-value.ts";
import { isSameObject, type ScopeRef, type Value } from "./value.ts";

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
  const everywhere = [...modules];
  if (everywhere.some((module) => isClassPatched(evaluator, module, given))) {
    return canonicalPath(method.path).startsWith("requests.");
  }
  const name = sessionMethodName(method);
  if (name === null) return false;
  // An explicit None gets past a default that a patch of `request` has.
  const entry = given === "none" ? "send" : name;
  return (
    (given === "left-out" && isMadeWithTimeout(evaluator, method)) ||
    classSetsTimeout(evaluator, method, name, given) ||
    everywhere.some(
      (module) =>
        adapterSetsTimeout(evaluator, module, method) ||
        isPatched(evaluator, module, method, entry),
    )
  );
}

/** `OAuth2Session(…, default_timeout=5)` of Authlib 1.4 and later. */
function isMadeWithTimeout(
  evaluator: Evaluator,
  { origin }: SessionMethod,
): boolean {
  return (
    origin !== null &&
    evaluator
      .module(origin.module)
      .call(origin.call)
      .arguments.some(
        (argument) =>
          argument.kind === "keyword" && argument.name === "default_timeout",
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

/** requests' functions make sessions too: what is patched into its classes holds for every call. */
function isClassPatched(
  evaluator: Evaluator,
  module: Module,
  given: "left-out" | "none",
): boolean {
  const isStored = (attribute: string, owner: string): boolean =>
    module
      .storesOf(attribute)
      .some(({ object }) => namesPath(evaluator, module, object, owner));
  return (
    isStored("send", "requests.HTTPAdapter") ||
    isStored("send", "requests.Session") ||
    (given === "left-out" && isStored("request", "requests.Session"))
  );
}

/** A subclass that overrides what the called method itself calls: `request`, then `send`. */
function classSetsTimeout(
  evaluator: Evaluator,
  { subclass }: SessionMethod,
  name: string,
  given: "left-out" | "none",
): boolean {
  if (subclass === null) return false;
  const sets = (method: string, timeout: "absent" | "none"): boolean =>
    overridesOf(evaluator, subclass, method).some((at) =>
      passesTimeout(evaluator, at, timeout),
    );
  // `request` gets what the caller gave; `send` always gets the key.
  const request = given === "none" ? "none" : "absent";
  return (
    sets("send", "none") ||
    (name !== "send" && name !== "request" && sets("request", request))
  );
}

function adapterSetsTimeout(
  evaluator: Evaluator,
  module: Module,
  session: SessionMethod,
): boolean {
  const bounds = (adapter: Expression | undefined): boolean =>
    adapter === undefined ||
    evaluator
      .valuesOf(module, adapter, null)
      .some((value) => mayBound(evaluator, value));
  const isMounted = callsOfMethod(module, "mount").some((call) => {
    if (!isCalledOn(evaluator, module, call, session)) return false;
    const named = call.arguments.find(
      (argument) => argument.kind === "keyword" && argument.name === "adapter",
    );
    return bounds((positionalArguments(call)[1] ?? named)?.value);
  });
  return (
    isMounted ||
    // `session.adapters["https://"] = …`
    module.facts.stores.some(
      ({ object, place, value }) =>
        place.kind === "item" &&
        object.kind === "attribute" &&
        object.name === "adapters" &&
        isSession(evaluator, module, object.object, session) &&
        bounds(value),
    )
  );
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

/** `session.request = partial(session.request, timeout=5)`, also by `setattr`. */
function isPatched(
  evaluator: Evaluator,
  module: Module,
  session: SessionMethod,
  name: string,
): boolean {
  const patchable = name === "send" ? ["send"] : [name, "request", "send"];
  const isStored = patchable.some((attribute) =>
    module
      .storesOf(attribute)
      .some(({ object }) => isSession(evaluator, module, object, session)),
  );
  return (
    isStored ||
    module.facts.calls.some(({ callee, arguments: [object, attribute] }) => {
      if (callee.kind !== "name" || callee.name !== "setattr") return false;
      return (
        object !== undefined &&
        attribute?.value.kind === "string" &&
        patchable.includes(attribute.value.value) &&
        isSession(evaluator, module, object.value, session)
      );
    })
  );
}

function isSession(
  evaluator: Evaluator,
  module: Module,
  expression: Expression,
  session: SessionMethod,
): boolean {
  return evaluator
    .valuesOf(module, expression, null)
    .some((object) => isSameSession(object, session));
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

/** Where `timeout` stands among the arguments of what is overridden, `self` left out. */
const FORWARDED_PLACES: Readonly<Record<string, number>> = {
  // requests/sessions.py 2.34.2: request(method, url, params, data, headers, cookies, files, auth, timeout)
  request: 8,
  // requests/adapters.py 2.34.2: send(request, stream, timeout)
  send: 2,
};

function givesTimeout(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  frame: Frame,
): boolean {
  const place =
    call.callee.kind === "attribute"
      ? FORWARDED_PLACES[call.callee.name]
      : undefined;
  // requests gives everything behind the URL by name, so `*args` never holds the timeout.
  const hasSpread = call.arguments.some(({ kind }) => kind === "spread");
  const given = givenTimeout(
    evaluator,
    module,
    call,
    {
      keyword: "timeout",
      position:
        place === undefined || hasSpread
          ? null
          : place + (passesSelf(module, call) ? 1 : 0),
    },
    frame,
  );
  switch (given.kind) {
    case "left-out":
      return false;
    case "unknown":
      return true;
    case "given": {
      const api = evaluator.catalog.lookUp("requests.Session().send");
      return (
        api !== null &&
        meaningOf(evaluator, api, given.values, frame) !== "forever"
      );
    }
  }
}

/** `HTTPAdapter.send(self, …)`, and not `super().send(…)`. */
function passesSelf(module: Module, call: Call): boolean {
  const around = module.functionAt(call.span.start);
  const self = around && module.functionScope(around.scope)?.parameters[0];
  const [first] = positionalArguments(call);
  return first?.value.kind === "name" && first.value.name === self?.name;
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
    isSession(evaluator, module, callee.object, session)
  );
}

/** One object: made by the same call, or `self` of a class in the session's line. */
function isSameSession(object: Value, session: SessionMethod): boolean {
  switch (object.kind) {
    case "api":
      return (
        canonicalPath(object.path) === SESSION &&
        isSameObject(object.origin, session.origin)
      );
    case "instance":
      return (
        isSameObject(object.origin, session.origin) ||
        (session.subclass !== null && isSameScope(object.of, session.subclass))
      );
    default:
      return false;
  }
}
