import { lastName, type Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import { positionalArguments } from "../parameters.ts";
import { textPieces } from "../texts.ts";
import type { CallRef, Value } from "../value.ts";

/** A function that SQLAlchemy calls on an event of engines. */
export interface Listener {
  /** The event's name, e.g. `connect`; null when it is computed. */
  readonly event: string | null;
  readonly target: Target;
  /** What is called, as far as it is known. */
  readonly functions: readonly Value[];
}

/** Whose events are listened to. */
export type Target =
  /** Those of engines that these calls make. */
  | { readonly kind: "engines"; readonly made: readonly CallRef[] }
  /** `Engine`, `Pool`, `Session`: those of every engine. */
  | { readonly kind: "all" }
  | { readonly kind: "unknown" };

/** Every `@event.listens_for(…)` and `event.listen(…)` of the project that engines may be meant by. */
export function listenersOf(
  evaluator: Evaluator,
  modules: Iterable<Module>,
): readonly Listener[] {
  return [...modules].flatMap((module) => {
    const names = namesOfListen(module);
    if (names.size === 0) return [];
    return [
      ...decorated(evaluator, module, names),
      ...registered(evaluator, module, names),
    ];
  });
}

const LISTEN = ["listens_for", "listen"];

/** The names under which a module may call them. */
function namesOfListen({ facts }: Module): ReadonlySet<string> {
  const imported = facts.bindings.flatMap(({ name, value }) =>
    value.kind === "import-from" && LISTEN.includes(value.name) ? [name] : [],
  );
  const isSpokenOf = facts.calls.some(({ callee }) =>
    LISTEN.includes(lastName(callee)),
  );
  return new Set(isSpokenOf ? [...LISTEN, ...imported] : imported);
}

function decorated(
  evaluator: Evaluator,
  module: Module,
  names: ReadonlySet<string>,
): readonly Listener[] {
  return module.facts.scopes.flatMap((scope, index) => {
    if (scope.kind !== "function") return [];
    const at = { module: module.path, scope: index };
    return scope.decorators.flatMap((decorator) => {
      if (decorator.kind !== "call") return [];
      const call = module.call(decorator.call);
      return calls(evaluator, module, call, "listens_for", names)
        ? listener(evaluator, module, call, [{ kind: "function", at }])
        : [];
    });
  });
}

function registered(
  evaluator: Evaluator,
  module: Module,
  names: ReadonlySet<string>,
): readonly Listener[] {
  return module.facts.calls.flatMap((call) => {
    if (!calls(evaluator, module, call, "listen", names)) return [];
    const given = argument(call, 2, "fn");
    return listener(
      evaluator,
      module,
      call,
      given ? evaluator.valuesOf(module, given, null) : [],
    );
  });
}

function calls(
  evaluator: Evaluator,
  module: Module,
  { callee }: Call,
  name: "listens_for" | "listen",
  names: ReadonlySet<string>,
): boolean {
  return (
    names.has(lastName(callee)) &&
    evaluator
      .valuesOf(module, callee, null)
      .some(
        (value) =>
          value.kind === "api" &&
          (value.path === `sqlalchemy.event.${name}` ||
            value.path === `sqlalchemy.event.api.${name}`),
      )
  );
}

function listener(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  functions: readonly Value[],
): readonly Listener[] {
  const target = argument(call, 0, "target");
  const event = argument(call, 1, "identifier");
  const found = target
    ? targetOf(evaluator.valuesOf(module, target, null))
    : ({ kind: "unknown" } as const);
  if (found === null) return [];
  const [name, more] = event ? evaluator.valuesOf(module, event, null) : [];
  const pieces = more === undefined ? textPieces(name) : null;
  const only = pieces?.length === 1 ? (pieces[0] ?? null) : null;
  // Models and their attributes have events of their own, on targets that may not be known.
  if (only !== null && !EVENTS.has(only)) return [];
  return [
    {
      event: only,
      target: found,
      functions,
    },
  ];
}

/** Events of dialects, pools, connections and sessions at which something can be set (sqlalchemy/events.py 2.0.52). */
const EVENTS = new Set([
  ...["do_connect", "connect", "first_connect", "checkout", "engine_connect"],
  ...["begin", "after_begin", "set_connection_execution_options"],
  ...["before_execute", "before_cursor_execute", "do_execute"],
]);

/** Null for what is surely no engine: the project's own classes, e.g. models. */
function targetOf(values: readonly Value[]): Target | null {
  const made: CallRef[] = [];
  let isUnknown = values.length === 0;
  for (const value of values) {
    switch (value.kind) {
      case "api":
        if (EVERY_ENGINE.test(value.path)) return { kind: "all" };
        if (value.origin !== null && OF_ENGINE.test(value.path)) {
          made.push(value.origin);
        } else if (!SURELY_OTHER.test(value.path)) isUnknown = true;
        break;
      case "unknown":
        isUnknown = true;
        break;
      default:
        break;
    }
  }
  if (isUnknown) return { kind: "unknown" };
  return made.length > 0 ? { kind: "engines", made } : null;
}

/** Classes whose events every engine has, and the sessions that use them. */
const EVERY_ENGINE =
  /^sqlalchemy\.(?:\w+\.)*(?:Engine|Connection|\w*Pool|Session|sessionmaker|scoped_session)(?:\(\).*)?$/;

/** What stands for an engine that a call has made: itself, its synchronous one, its pool, its sessions. */
const OF_ENGINE =
  /(?:engine|engine_from_config|SQLAlchemy)\(\)(?:\.(?:sync_engine|engine|pool|session))*$/;

const SURELY_OTHER =
  /^sqlalchemy\.(?:orm\.(?:\w+\.)?(?:mapper|Mapper)|schema\.|Table)/;

function argument(
  call: Call,
  place: number,
  name: string,
): Expression | undefined {
  const named = call.arguments.find(
    (given) => given.kind === "keyword" && given.name === name,
  );
  return (named ?? positionalArguments(call)[place])?.value;
}
