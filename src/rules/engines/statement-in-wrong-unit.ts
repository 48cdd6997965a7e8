import { consequenceOfStatement } from "./statement-consequence.ts";
import { inWords } from "../duration.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";
import { unitMistake, type UnitMistake } from "../unit-mistake.ts";
import { engineStanding } from "./engine-standing.ts";
import { knownBoundOf, type KnownBound } from "./known-bound.ts";
import { numberPatch } from "./number-patch.ts";

/** A statement timeout whose number only makes sense in another unit: `statement_timeout=30` is 30 ms. */
export function statementInWrongUnit(
  match: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const { model, deployment } = context;
  const bound = knownBoundOf(match, context);
  const mistake = bound && mistakeOf(bound);
  if (!bound || !mistake) return [];
  const { maker, at, database, wait, seconds, unit } = bound;
  const standing = engineStanding(model, maker);
  const module = model.module(at.module);
  const name = module.calleeText(module.call(at.call));
  const written = numberOf(bound);
  const meantSeconds = mistake.corrected(written) * (seconds / written);
  const isTooLong = mistake.meant === "milliseconds";
  const consequence = isTooLong
    ? consequenceOfStatement(deployment, standing, wait)
    : "the server ends nearly every statement with an error";
  return [
    {
      subject: { kind: "call", call: at, uses: [maker] },
      level:
        isTooLong || standing.level === "note" ? standing.level : "warning",
      confidence: "medium",
      message: `\`${name}\` sets a statement timeout of ${database} to ${written} ${unit ?? ""}, which is ${inWords(seconds)}, and ${inWords(meantSeconds)} was probably meant: ${consequence}.`,
      step: `\`${name}\` is given ${unit ?? ""} that look like ${mistake.meant}`,
      fixes: numberPatch(context, bound, meantSeconds),
    },
  ];
}

/** The mistake that a statement timeout betrays; null for one whose unit is written beside it. */
export function mistakeOf(bound: KnownBound): UnitMistake | null {
  return bound.unit && unitMistake(bound.unit, [numberOf(bound)]);
}

function numberOf({ seconds, unit }: KnownBound): number {
  return unit === "milliseconds" ? Math.round(seconds * 1000) : seconds;
}
