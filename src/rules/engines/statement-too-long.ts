import { consequenceOfSpending } from "../../deploy/consequence.ts";
import { patchSeconds } from "../../deploy/patch-seconds.ts";
import { isKilledBy, mayBeKilledBy, stallOf } from "../../deploy/stall.ts";
import { inWords } from "../duration.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";
import { engineStanding } from "./engine-standing.ts";
import { knownBoundOf } from "./known-bound.ts";
import { numberPatch } from "./number-patch.ts";
import { mistakeOf } from "./statement-in-wrong-unit.ts";

/** A statement timeout that the worker does not live to see. */
export function statementTooLong(
  match: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const { model, deployment } = context;
  const bound = knownBoundOf(match, context);
  if (bound === null || mistakeOf(bound) !== null) return [];
  const { maker, at, database, wait, seconds } = bound;
  const stall = stallOf(deployment, wait);
  const standing = engineStanding(model, maker);
  if (!mayBeKilledBy(stall, seconds) || standing.kind === "off-request") {
    return [];
  }
  const isCertain = isKilledBy(stall, seconds);
  const module = model.module(at.module);
  const name = module.calleeText(module.call(at.call));
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
      subject: { kind: "call", call: at, uses: [maker] },
      level: isCertain ? standing.level : "warning",
      confidence: isCertain ? "high" : "medium",
      message: `\`${name}\` lets a statement of ${database} run for up to ${length}: ${who} ${spending}.`,
      step: `\`${name}\` lets a statement run for up to ${length}`,
      fixes: numberPatch(context, bound, patchSeconds(deployment, wait)),
    },
  ];
}
