import type { Report, RuleContext, RuleMatch } from "../rule.ts";
import { inWords } from "../duration.ts";
import { unitMistake, type UnitMistake } from "../unit-mistake.ts";
import { knownBoundsOf, type KnownBound } from "./known-bound.ts";
import { numberPatch } from "./number-patch.ts";
import { consequenceOfStatement } from "./statement-consequence.ts";

/** Statement timeouts whose number only makes sense in another unit: `statement_timeout=30` is 30 ms. */
export function statementsInWrongUnit(
  match: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  return knownBoundsOf(match, context).flatMap((bound) => {
    const mistake = mistakeOf(bound);
    return mistake ? [report(context, bound, mistake)] : [];
  });
}

function report(
  context: RuleContext,
  bound: KnownBound,
  mistake: UnitMistake,
): Report {
  const { subject, name, standing, database, wait, seconds, unit } = bound;
  const written = numberOf(bound);
  const meantSeconds = mistake.corrected(written) * (seconds / written);
  const isTooLong = mistake.meant === "milliseconds";
  const consequence = isTooLong
    ? consequenceOfStatement(context.deployment, standing, wait)
    : "the server ends nearly every statement with an error";
  return {
    subject,
    level: isTooLong || standing.level === "note" ? standing.level : "warning",
    confidence: "medium",
    message: `\`${name}\` sets a statement timeout of ${database} to ${written} ${unit ?? ""}, which is ${inWords(seconds)}, and ${inWords(meantSeconds)} was probably meant: ${consequence}.`,
    step: `\`${name}\` is given ${unit ?? ""} that look like ${mistake.meant}`,
    fixes: numberPatch(context, bound, meantSeconds),
  };
}

/** The mistake that a statement timeout betrays; null for one whose unit is written beside it. */
export function mistakeOf(bound: KnownBound): UnitMistake | null {
  return bound.unit && unitMistake(bound.unit, [numberOf(bound)]);
}

function numberOf({ seconds, unit }: KnownBound): number {
  return unit === "milliseconds" ? Math.round(seconds * 1000) : seconds;
}
