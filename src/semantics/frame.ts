import type { Decorated } from "./program.ts";
import type { CallRef, ScopeRef } from "./value.ts";

/**
 * On whose behalf a function's body is evaluated: for one known call, or for a library that calls
 * an overridden method with its `timeout` left out or given as None. Null means any caller.
 */
export type Frame =
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
  | {
      readonly kind: "incoming";
      readonly function: ScopeRef;
      readonly timeout: "absent" | "none";
    };

export function isFrameOf(frame: Frame | null, at: ScopeRef): frame is Frame {
  return (
    frame !== null &&
    frame.function.module === at.module &&
    frame.function.scope === at.scope
  );
}

/** Longer chains of calls are evaluated for any caller: cost grows with every frame. */
const LONGEST_CHAIN = 3;

/** Makes frames of calls, each once: what was worked out in one holds for all that are equal. */
export class Frames {
  readonly #known = new Map<string, Frame>();
  readonly #numbers = new Map<Frame, number>();

  /** The frame of a call that is made in `outer`. */
  of(at: ScopeRef, call: CallRef, outer: Frame | null): Frame {
    const kept = chainLength(outer) < LONGEST_CHAIN ? outer : null;
    const key = [
      `${at.scope} ${call.call} ${kept ? this.#numberOf(kept) : ""}`,
      at.module,
      call.module,
    ].join("\n");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const frame: Frame = { kind: "call", function: at, call, outer: kept };
    this.#known.set(key, frame);
    return frame;
  }

  /** The frame in which a decorator gets the function that it is put on. */
  decorating(at: ScopeRef, decorated: Decorated): Frame {
    const key = [
      `${at.scope} @ ${decorated.at.scope} ${decorated.above}`,
      at.module,
      decorated.at.module,
    ].join("\n");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const frame: Frame = { kind: "decoration", function: at, decorated };
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
  return frame.kind === "call" ? 1 + chainLength(frame.outer) : 1;
}
