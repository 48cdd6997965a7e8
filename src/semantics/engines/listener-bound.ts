import type { Dialect } from "../../catalog/dialects.ts";
import type { Effect } from "./effects.ts";
import type { StatementBound } from "./engine.ts";
import { SOME_BOUND } from "./shortest.ts";

/** What the listeners of an engine depend on. */
export interface Listened {
  /** The dialects that the engine may be of; empty when nothing is known. */
  readonly dialects: readonly Dialect[];
  /** Whether every statement is committed at once, those of a `connect` listener too. */
  readonly isAutocommit: boolean;
}

const LEFT_OUT: StatementBound = { kind: "unbounded", how: "left-out" };

/** How a listener that an engine certainly has bounds the engine's statements. */
export function boundOfListener(
  event: string | null,
  effects: readonly Effect[],
  engine: Listened,
): StatementBound {
  // It runs for the first connection of the pool and for no other.
  if (event === "first_connect") return LEFT_OUT;
  let bound = LEFT_OUT;
  for (const effect of effects) {
    switch (effect.kind) {
      case "set":
        bound = boundOfSet(event, effect, engine);
        break;
      case "commit":
        if (bound.kind === "ineffective") {
          bound = lastSet(effects);
        }
        break;
      case "attribute":
        bound = boundOfAttribute(effect, engine) ?? bound;
        break;
      case "unknown":
        if (bound.kind !== "bounded") {
          bound = {
            kind: "unknown",
            because: "a listener that is not followed",
          };
        }
        break;
    }
  }
  // `autocommit = True` may stand in front of the statement.
  return bound.kind === "ineffective" &&
    effects.some(({ kind }) => kind === "commit")
    ? lastSet(effects)
    : bound;
}

/** Events of a pool's connection at which no transaction is begun for the caller yet. */
const OUTSIDE_OF_TRANSACTIONS = new Set(["connect"]);

function boundOfSet(
  event: string | null,
  { timeout, by }: Extract<Effect, { kind: "set" }>,
  { dialects, isAutocommit }: Listened,
): StatementBound {
  if (timeout.kind === "lifts") return { kind: "unbounded", how: "lifted" };
  // Only PostgreSQL rolls a SET back with its transaction.
  const isTransactional =
    dialects.length === 0 ||
    dialects.some(({ database }) => database === "PostgreSQL");
  return by !== null &&
    event !== null &&
    OUTSIDE_OF_TRANSACTIONS.has(event) &&
    isTransactional &&
    !isAutocommit
    ? { kind: "ineffective", by: { kind: "uncommitted", set: by } }
    : { ...timeout, kind: "bounded", set: by };
}

function boundOfAttribute(
  { name, value }: Extract<Effect, { kind: "attribute" }>,
  { dialects }: Listened,
): StatementBound | null {
  const units = dialects.flatMap(({ attribute }) =>
    attribute !== null && spelled(attribute.name) === spelled(name)
      ? [attribute.unitSeconds]
      : [],
  );
  const [unitSeconds] =
    dialects.length === 0 && OF_DRIVERS.has(name) ? [1] : units;
  if (unitSeconds === undefined) return null;
  if (value?.kind !== "literal") return SOME_BOUND;
  const seconds = Number(value.value) * unitSeconds;
  return seconds > 0
    ? {
        ...SOME_BOUND,
        seconds,
        unit: unitSeconds === 1 ? "seconds" : "milliseconds",
      }
    : { kind: "unbounded", how: "lifted" };
}

/** cx_Oracle up to 8.1 spells it `callTimeout`. */
function spelled(name: string): string {
  return name.replace("_", "").toLowerCase();
}

const OF_DRIVERS = new Set(["timeout", "call_timeout", "callTimeout"]);

function lastSet(effects: readonly Effect[]): StatementBound {
  const set = effects.findLast((effect) => effect.kind === "set");
  return set?.timeout.kind === "sets"
    ? { ...set.timeout, kind: "bounded", set: set.by }
    : SOME_BOUND;
}
