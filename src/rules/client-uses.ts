import type { Api } from "../catalog/api.ts";
import type { Model } from "../semantics/model.ts";
import type { CallRef } from "../semantics/value.ts";

/** The calls on the client that a call makes: what waits is rather these. None for a call that waits itself. */
export function clientUses(
  model: Model,
  { name, family }: Api,
  call: CallRef,
): readonly CallRef[] {
  const isMethod = name.includes("()");
  const makesClient =
    !isMethod && (family === "client" || /\.[A-Z]\w*$/.test(name));
  return makesClient ? model.usesOf(call) : [];
}
