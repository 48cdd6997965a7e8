import type { Api } from "../catalog/api.ts";
import { LOCK_MAKERS } from "../catalog/locks.ts";
import { routeName } from "../findings/route-name.ts";
import { callKey, type CallRef } from "../semantics/value.ts";
import type { Span } from "../text/span.ts";
import { callsInside } from "./calls-inside.ts";
import { dottedExpression } from "./locks/dotted-expression.ts";
import type { Report, RuleContext, RuleMatch } from "./rule.ts";
import { threadRoutes } from "./served.ts";
import { isMoment, sleptSeconds } from "./slept-seconds.ts";

/** The calls that wait for something else in the block of a `with` that holds a lock, in a request. */
export function waitsUnderLock(
  matches: readonly RuleMatch[],
  context: RuleContext,
): readonly Report[] {
  const reported = new Set<string>();
  return matches.flatMap(({ path, candidate }) => {
    const { lock, with: block } = candidate.captures;
    const name = lock && block ? heldLock(context, path, lock) : null;
    if (!block || name === null) return [];
    const module = context.model.module(path);
    return callsInside(module, block, block.start).flatMap((call) => {
      const key = callKey(call);
      const waiting = context.model.apisOf(call).find(isWait);
      const [nearest] = waiting ? threadRoutes(context.model, call) : [];
      if (!waiting || !nearest || reported.has(key)) return [];
      if (waiting.family === "sleep" && isMoment(sleptSeconds(context, call))) {
        return [];
      }
      reported.add(key);
      return [report(call, waiting, name, routeName(nearest.route))];
    });
  });
}

function report(call: CallRef, api: Api, lock: string, route: string): Report {
  return {
    subject: { kind: "call", call },
    level: "warning",
    confidence: "medium",
    message: `\`${api.name}\` waits while \`${lock}\` is held: while \`${route}\` waits here, every other thread that wants the lock waits too.`,
    step: `\`${api.name}\` waits with \`${lock}\` held`,
    fixes: [],
  };
}

/** What waits for somebody outside; a condition's own `wait` gives its lock back meanwhile. */
function isWait({ family, name }: Api): boolean {
  switch (family) {
    case "http":
    case "client":
    case "sleep":
    case "subprocess":
      return !/\.[A-Z]\w*$/.test(name);
    case "wait":
      return !name.includes("Condition()");
    case "engine":
    case "connection":
    case "lock":
    case "cpu":
      return false;
  }
}

/** How a lock is written that is made by the standard library; null for any other context manager. */
function heldLock(
  { model, textOf }: RuleContext,
  path: string,
  span: Span,
): string | null {
  const text = textOf(path).slice(span.start, span.end);
  const expression = dottedExpression(text, span.start);
  if (expression === null) return null;
  const names = model.nameOf(model.module(path), expression);
  return names.some((name) => LOCKS.has(name)) ? text : null;
}

/** A condition is not among them: what waits under it is what it is there for. */
const LOCKS = new Set(
  LOCK_MAKERS.filter((maker) => !maker.endsWith(".Condition")).map(
    (maker) => `${maker}()`,
  ),
);
