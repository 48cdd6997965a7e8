import { consequenceOfSpending } from "../../deploy/consequence.ts";
import { patchSeconds } from "../../deploy/patch-seconds.ts";
import { isKilledBy, mayBeKilledBy, stallOf } from "../../deploy/stall.ts";
import { inWords } from "../duration.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";
import { knownBoundsOf, type KnownBound } from "./known-bound.ts";
import { numberPatch } from "./number-patch.ts";
import { mistakeOf } from "./statement-in-wrong-unit.ts";

/** Statement timeouts that the worker does not live to see. */
export function statementsTooLong(
  match: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  return knownBoundsOf(match, context).flatMap((bound) =>
    mistakeOf(bound) === null ? report(context, bound) : [],
  );
}

function report(context: RuleContext, bound: KnownBound): readonly Report[] {
  const { deployment } = context;
  const { subject, name, standing, database, wait, seconds } = bound;
  const stall = stallOf(deployment, wait);
  if (!mayBeKilledBy(stall, seconds) || standing.kind === "off-request") {
    return [];
  }
  const isCertain = isKilledBy(stall, seconds);
  const length = inWords(seconds);
  const spending = consequenceOfSpending(
    deployment,
    { verb: "waits", spent: "that long", seconds },
    wait,
  );
  const who =
    standing.kind === "route"
      ? standing.name
      : "a request with a slow statement";
  return [
    {
      subject,
      level: isCertain ? standing.level : "warning",
      confidence: isCertain ? "high" : "medium",
      message: `\`${name}\` lets a statement of ${database} run for up to ${length}: ${who} ${spending}.`,
      step: `\`${name}\` lets a statement run for up to ${length}`,
      fixes: numberPatch(context, bound, patchSeconds(deployment, wait)),
    },
  ];
}
