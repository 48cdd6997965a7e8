import type { Call } from "../../syntax/module-facts.ts";
import type { Role } from "../../syntax/framework-roles.ts";
import type { Module } from "../module.ts";

/** The ends of what plays a part in declaring routes in a module. */
export function endsOf(module: Module, role: Role): ReadonlySet<number> {
  return new Set(
    module.facts.routePlaces.flatMap((place) =>
      place.role === role ? [place.span.end] : [],
    ),
  );
}

/** The calls whose callee's name plays the part, in the order of the text. */
export function callsAs(module: Module, role: Role): readonly Call[] {
  const ends = endsOf(module, role);
  return ends.size === 0
    ? []
    : module.facts.calls.filter(({ callee }) => ends.has(callee.span.end));
}
