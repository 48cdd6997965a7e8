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

/** The frame of a call that is made in `outer`. */
export function callFrame(
  at: ScopeRef,
  call: CallRef,
  outer: Frame | null,
): Frame {
  return {
    kind: "call",
    function: at,
    call,
    outer: chainLength(outer) < LONGEST_CHAIN ? outer : null,
  };
}

function chainLength(frame: Frame | null): number {
  if (frame === null) return 0;
  return frame.kind === "call" ? 1 + chainLength(frame.outer) : 1;
}
