import type { Api } from "../catalog/api.ts";
import { consequenceOfWaiting } from "../deploy/consequence.ts";
import type { Wait } from "../deploy/stall.ts";
import type { Fix } from "../findings/fix.ts";
import type { Level } from "../findings/finding.ts";
import type { Unbounded } from "../semantics/bound.ts";
import type { CallRef } from "../semantics/value.ts";
import { callOf } from "./candidate-call.ts";
import type { Report, RuleContext, RuleMatch } from "./rule.ts";
import { clientUses } from "./client-uses.ts";
import { callsInSequence } from "./sequence.ts";
import { standingOf, type Standing } from "./standing.ts";
import { waitOf } from "./wait-of.ts";
import { timeoutPatch } from "./timeout-patch.ts";

/** Makes the patch for an endless call. */
export type MakePatch = typeof timeoutPatch;

/** Reports the calls among the matches that can wait forever, or that make a client whose calls can. */
export function reportEndlessWaits(
  matches: readonly RuleMatch[],
  context: RuleContext,
  patch: MakePatch = timeoutPatch,
): readonly Report[] {
  const endless = matches.flatMap((match) => {
    const call = callOf(match, context);
    const bound = call && context.model.boundOf(call);
    return call && bound?.kind === "unbounded" ? [{ call, bound }] : [];
  });
  const shares = callsInSequence(
    context.model,
    endless.map(({ call }) => call),
  );
  return endless.map(({ call, bound }) =>
    report(
      context,
      call,
      bound,
      patch(context, call, bound, shares.get(call) ?? 1),
    ),
  );
}

function report(
  context: RuleContext,
  call: CallRef,
  bound: Unbounded,
  fixes: readonly Fix[],
): Report {
  const uses = clientUses(context.model, bound.api, call);
  const standing = standingOf(context.model, call, uses);
  const level = levelOf(standing, bound);
  return {
    subject: { kind: "call", call, uses },
    level,
    confidence: level === "warning" ? "medium" : "high",
    message: `${whatIsMissing(context, call, bound)}: ${consequence(context, standing, waitOf(bound.api))}.`,
    step: `\`${bound.api.name}\` waits without a timeout`,
    fixes,
  };
}

/** An address that is not known may hold the bound. */
function levelOf({ level }: Standing, { unless }: Unbounded): Level {
  return level === "error" && unless !== null ? "warning" : level;
}

function whatIsMissing(
  { model, textOf }: RuleContext,
  call: CallRef,
  { api, how, at, via, unless }: Unbounded,
): string {
  const name = `\`${api.name}\``;
  const [caller] = via;
  const source = at && textOf(call.module).slice(at.span.start, at.span.end);
  if (api.timeout === null) {
    return canBeBounded(api)
      ? `${name} has no timeout`
      : `${name} takes no timeout`;
  }
  const { keyword } = api.timeout;
  const timeout = keyword === "timeout" ? "timeout" : `\`${keyword}\``;
  if (how === "left-out") {
    return unless === null
      ? `${name} has no ${timeout}`
      : `${name} has no ${timeout}, unless its address holds one`;
  }
  if (caller) {
    const module = model.module(caller.module);
    const by = module.calleeText(module.call(caller.call));
    return `${name} gets no ${timeout} from \`${by}()\``;
  }
  return source === null
    ? `${name} is given a ${timeout} of \`None\``
    : `${name} is given \`${keyword}=${oneLine(source)}\`, which is no timeout`;
}

/** Whether something beside a parameter can give it a timeout. */
function canBeBounded({ others = [] }: Api): boolean {
  return others.some(({ kind }) => kind !== "local" && kind !== "made-with");
}

function oneLine(source: string): string {
  return source.replace(/\s+/g, " ");
}

function consequence(
  { deployment }: RuleContext,
  standing: Standing,
  wait: Wait,
): string {
  switch (standing.kind) {
    case "route":
      return `${standing.name} can ${consequenceOfWaiting(deployment, wait)}`;
    case "off-request":
      return `it can wait forever, though no request waits for it (${standing.where})`;
    case "unknown":
      return `a request that gets here can ${consequenceOfWaiting(deployment, wait)}`;
  }
}
