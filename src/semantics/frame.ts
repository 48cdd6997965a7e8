import type { Binding } from "../syntax/module-facts.ts";
import type { Decorated } from "./program.ts";
import type { CallRef, ScopeRef, Value } from "./value.ts";

/** On whose behalf code is evaluated: how its function was entered, and which round of a loop it is. Null means any. */
export type Frame = Entry | Round;

/** One round of `for` loops: what the names of their targets hold in it. */
export interface Round {
  readonly kind: "round";
  readonly values: ReadonlyMap<Binding, readonly Value[]>;
  readonly outer: Frame | null;
}

/**
 * How a function is entered: by one known call, by Python for a decorator or an attribute, or by a library that calls
 * an overridden method with its `timeout` left out or given as None.
 */
export type Entry =
  | {
      readonly kind: "call";
      readonly function: ScopeRef;
      readonly call: CallRef;
      /** On whose behalf the call itself is made. */
      readonly outer: Frame | null;
    }
  /** For the function that a decorator of the project is put on. */
  | {
      readonly kind: "decoration";
      readonly function: ScopeRef;
      readonly decorated: Decorated;
    }
  /** For a class's `__getattr__`, which Python asks for what the class does not have. */
  | {
      readonly kind: "attribute";
      readonly function: ScopeRef;
      readonly name: string;
    }
  | {
      readonly kind: "incoming";
      readonly function: ScopeRef;
      readonly timeout: "absent" | "none";
    };

/** How the frame enters the function; null when it says nothing of it. */
export function entryInto(frame: Frame | null, at: ScopeRef): Entry | null {
  if (frame === null) return null;
  if (frame.kind === "round") return entryInto(frame.outer, at);
  return frame.function.module === at.module &&
    frame.function.scope === at.scope
    ? frame
    : null;
}

/** What a statement's name holds in the frame's rounds of loops; null when they do not say. */
export function valuesInRound(
  frame: Frame | null,
  binding: Binding,
): readonly Value[] | null {
  return frame?.kind === "round"
    ? (frame.values.get(binding) ?? valuesInRound(frame.outer, binding))
    : null;
}

/** Longer chains of calls are evaluated for any caller: cost grows with every frame. */
const LONGEST_CHAIN = 3;

/** Makes frames of calls, each once: what was worked out in one holds for all that are equal. */
export class Frames {
  readonly #known = new Map<string, Entry>();
  readonly #numbers = new Map<Frame, number>();

  /** The frame of a call that is made in `outer`. */
  of(at: ScopeRef, call: CallRef, outer: Frame | null): Entry {
    const kept = chainLength(outer) < LONGEST_CHAIN ? outer : null;
    const key = [
      `${at.scope} ${call.call} ${kept ? this.#numberOf(kept) : ""}`,
      at.module,
      call.module,
    ].join("\n");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const frame: Entry = { kind: "call", function: at, call, outer: kept };
    this.#known.set(key, frame);
    return frame;
  }

  /** The frame in which a decorator gets the function that it is put on. */
  decorating(at: ScopeRef, decorated: Decorated): Entry {
    const key = [
      `${at.scope} @ ${decorated.at.scope} ${decorated.above}`,
      at.module,
      decorated.at.module,
    ].join("\n");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const frame: Entry = { kind: "decoration", function: at, decorated };
    this.#known.set(key, frame);
    return frame;
  }

  /** The frame in which `__getattr__` is asked for a name. */
  asking(at: ScopeRef, name: string): Entry {
    const key = [`${at.scope} . ${name}`, at.module].join("\n");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const frame: Entry = { kind: "attribute", function: at, name };
    this.#known.set(key, frame);
    return frame;
  }

  #numberOf(frame: Frame): number {
    const number = this.#numbers.get(frame) ?? this.#numbers.size;
    this.#numbers.set(frame, number);
    return number;
  }
}

function chainLength(frame: Frame | null): number {
  if (frame === null) return 0;
  switch (frame.kind) {
    case "call":
      return 1 + chainLength(frame.outer);
    case "round":
      return chainLength(frame.outer);
    default:
      return 1;
  }
}
