import { consequenceOfSpending } from "../deploy/consequence.ts";
import { isKilledBy, mayBeKilledBy, stallOf } from "../deploy/stall.ts";
import type { Confidence } from "../findings/finding.ts";
import type { Fix } from "../findings/fix.ts";
import type { CallRef } from "../semantics/value.ts";
import type { WaitLength } from "../semantics/wait-length.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import { clientUses } from "./client-uses.ts";
import { inWords } from "./duration.ts";
import { statementsTooLong } from "./engines/statement-too-long.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { standingOf, type Standing } from "./standing.ts";
import { timeoutPatch } from "./timeout-patch.ts";
import { unitMistake } from "./unit-mistake.ts";
import { waitOf } from "./wait-of.ts";

export const timeoutExceedsWorkerTimeout: Rule = {
  info: {
    code: "HL103",
    name: "timeout-exceeds-worker-timeout",
    status: "stable",
    summary: "One call whose bound reaches the worker's timeout.",
    why: dedent`
      A timeout only helps if it ends before Gunicorn kills the worker: with \`timeout=60\` under a worker timeout of 30
      seconds, the exception that the code handles never comes, and the user sees a 502. Retries multiply it: a session
      whose adapter has \`max_retries=3\` waits four times for a GET. Many clients have defaults that are as long: boto3
      60 seconds five times, OpenAI's and Anthropic's clients ten minutes three times, Stripe 80 seconds.

      A statement timeout of a database is such a bound, too: \`statement_timeout=60000\` lets a query outlive its worker.

      The bound of one attempt is the longer half of a pair, times the attempts, with the pauses between them. Workers
      whose heartbeat goes on meanwhile (gthread, gevent, ASGI) are not killed by it, and are left alone.
    `,
    example: {
      bad: dedent`
        import requests
        from flask import Flask

        app = Flask(__name__)


        @app.route("/rates")
        def rates():
            return requests.get("https://rates.example/eur", timeout=60).json()
      `,
      good: dedent`
        import requests
        from flask import Flask

        app = Flask(__name__)


        @app.route("/rates")
        def rates():
            return requests.get("https://rates.example/eur", timeout=(3.05, 25)).json()
      `,
    },
    fixSafety:
      "The fix is unsafe: a peer that takes longer than the worker's timeout allows now raises an exception.",
    cwe: [1088],
    references: [
      "https://docs.gunicorn.org/en/stable/settings.html#timeout",
      "https://boto3.amazonaws.com/v1/documentation/api/latest/guide/retries.html",
    ],
  },

  check: (matches, context) =>
    matches.flatMap((match) => {
      const call = callOf(match, context);
      const length = call && context.model.lengthOf(call);
      return call && length
        ? report(context, call, length)
        : statementsTooLong(match, context);
    }),
};

function report(
  context: RuleContext,
  call: CallRef,
  length: WaitLength,
): readonly Report[] {
  const { api, seconds, attempts } = length;
  if (isMistaken(length)) return [];
  const total = seconds * attempts.count + attempts.pausesSeconds;
  const stall = stallOf(context.deployment, waitOf(api));
  if (!mayBeKilledBy(stall, total)) return [];
  const uses = clientUses(context.model, api, call);
  const standing = standingOf(context.model, call, uses);
  if (standing.kind === "off-request") return [];
  const isCertain = isKilledBy(stall, total);
  return [
    {
      subject: { kind: "call", call, uses },
      level: isCertain ? standing.level : "warning",
      confidence: confidenceOf(length, standing, isCertain),
      message: `\`${api.name}\` waits for up to ${lengthInWords(length, total)}: ${consequence(context, length, standing, total)}.`,
      step: `\`${api.name}\` waits for up to ${inWords(total)}`,
      fixes: fixOf(context, call, length),
    },
  ];
}

/** A default that no route is known to reach is the least that can be said. */
function confidenceOf(
  { from }: WaitLength,
  standing: Standing,
  isCertain: boolean,
): Confidence {
  if (from === "call") return isCertain ? "high" : "medium";
  return standing.kind === "route" ? "medium" : "low";
}

/** That its number is in another unit is told by HL107. */
function isMistaken({ api, seconds, from }: WaitLength): boolean {
  return (
    from === "call" &&
    api.timeout?.unit === "seconds" &&
    unitMistake(api.timeout.unit, [seconds]) !== null
  );
}

/** `40 s (10 s × 4 attempts)`, `60 s by default` */
function lengthInWords(
  { seconds, attempts, from }: WaitLength,
  total: number,
): string {
  const byDefault = from === "library" ? " by default" : "";
  if (attempts.count === 1) return `${inWords(total)}${byDefault}`;
  const pauses =
    attempts.pausesSeconds > 0
      ? ` and ${inWords(attempts.pausesSeconds)} of pauses`
      : "";
  return `${inWords(total)}${byDefault} (${inWords(seconds)} × ${attempts.count} attempts${pauses})`;
}

function consequence(
  { deployment }: RuleContext,
  { api }: WaitLength,
  standing: Standing,
  total: number,
): string {
  const who =
    standing.kind === "route" ? standing.name : "a request that gets here";
  const spending = consequenceOfSpending(
    deployment,
    { verb: "waits", spent: "that long", seconds: total },
    waitOf(api),
  );
  return `${who} ${spending}`;
}

/** Where the number is written in the call, or none is given: a name may stand for other calls too. */
function fixOf(
  context: RuleContext,
  call: CallRef,
  { api, attempts, at, from }: WaitLength,
): readonly Fix[] {
  const isWritten = at !== null && ["number", "sequence"].includes(at.kind);
  if (from === "call" && !isWritten) return [];
  // The pauses are not the timeout's: what is left of them may be nothing.
  if (attempts.pausesSeconds > 0) return [];
  return timeoutPatch(
    context,
    call,
    {
      kind: "unbounded",
      api: { ...api, attempts: attempts.count },
      how: from === "call" ? "forever" : "left-out",
      at,
      via: [],
      unless: null,
    },
    1,
  );
}
