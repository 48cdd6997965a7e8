import type { Level } from "../findings/finding.ts";
import type { Model } from "../semantics/model.ts";
import type { CallRef } from "../semantics/value.ts";
import { reachesOf } from "./reaches.ts";
import { routeName } from "../findings/route-name.ts";

/** Where a call stands toward requests, and the level that follows for an endless wait. */
export type Standing =
  | { readonly kind: "route"; readonly level: Level; readonly name: string }
  | {
      readonly kind: "off-request";
      readonly level: Level;
      readonly where: string;
    }
  | { readonly kind: "unknown"; readonly level: Level };

/** @param uses the calls on what the call makes, for a client: they are what waits. */
export function standingOf(
  model: Model,
  call: CallRef,
  uses: readonly CallRef[] = [],
): Standing {
  const [nearest] = reachesOf(model, call, uses);
  if (nearest) {
    const name = `\`${routeName(nearest.route)}\``;
    return { kind: "route", level: "error", name };
  }
  const off = [call, ...uses].map((ref) => model.offRequest(ref)?.kind);
  const isOff = off.slice(uses.length > 0 ? 1 : 0).every(Boolean);
  switch (isOff ? (off[0] ?? off[1]) : undefined) {
    case "script":
      return offRequest('under `if __name__ == "__main__"`');
    case "command":
      return offRequest("a command");
    case "task":
      return offRequest("a background task");
    case "thread":
      return offRequest("a thread of its own");
    case "test":
      return offRequest("a test");
    case undefined:
      return { kind: "unknown", level: "warning" };
  }
}

function offRequest(where: string): Standing {
  return { kind: "off-request", level: "note", where };
}
