import { scopeKey } from "../semantics/classes.ts";
import type { Model } from "../semantics/model.ts";
import type { Reach } from "../semantics/reachability.ts";
import type { CallRef } from "../semantics/value.ts";
import type { Subject } from "./rule.ts";

/** The routes that reach what a report is about, the nearest first. */
export function reachesOfSubject(
  model: Model,
  subject: Subject,
): readonly Reach[] {
  switch (subject.kind) {
    case "call":
      return reachesOf(model, subject.call, subject.uses ?? []);
    case "place":
      return subject.reaches ?? [];
  }
}

/** The routes that reach a call or one of the uses of what it makes, the nearest first, each once. */
export function reachesOf(
  model: Model,
  call: CallRef,
  uses: readonly CallRef[],
): readonly Reach[] {
  const made = model.routesTo(call);
  if (uses.length === 0) return made;
  const used = uses.flatMap((use) =>
    model
      .routesTo(use)
      .map((reach) => ({ ...reach, calls: [...reach.calls, use] })),
  );
  const byRoute = new Map<string, Reach>();
  for (const reach of [...made, ...used]) {
    const { at, methods, path } = reach.route;
    const key = `${scopeKey(at)} ${methods.join()} ${path}`;
    const known = byRoute.get(key);
    if (known === undefined || reach.calls.length < known.calls.length) {
      byRoute.set(key, reach);
    }
  }
  return [...byRoute.values()].sort((a, b) => a.calls.length - b.calls.length);
}
