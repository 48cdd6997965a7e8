import type { Dialect } from "../../catalog/dialects.ts";
import { consequenceOfSpending } from "../../deploy/consequence.ts";
import { mayBeKilledBy, stallOf } from "../../deploy/stall.ts";
import type { CallRef } from "../../semantics/value.ts";
import { atMostWarning } from "../at-most-warning.ts";
import type { Report, RuleContext } from "../rule.ts";
import { standingOf } from "../standing.ts";
import { connectionPatches } from "./connection-patch.ts";
import { waitFor } from "./engine-standing.ts";

/** Linux sends the first packet of a connection anew six times (tcp_syn_retries), and then gives up. */
const KERNEL_SECONDS = 127;

/** Of a connection whose statements are bounded: a server that does not answer is waited for. */
export function connectingReports(
  context: RuleContext,
  call: CallRef,
  dialect: Dialect,
): readonly Report[] {
  const { model, deployment } = context;
  const wait = waitFor(dialect);
  if (!mayBeKilledBy(stallOf(deployment, wait), KERNEL_SECONDS)) return [];
  const standing = standingOf(model, call);
  if (standing.kind === "off-request") return [];
  const module = model.module(call.module);
  const opener = module.calleeText(module.call(call.call));
  const who =
    standing.kind === "route" ? standing.name : "a request that gets here";
  const spent = "up to two minutes where its server does not answer";
  const spending = consequenceOfSpending(
    deployment,
    { verb: "waits", spent, seconds: KERNEL_SECONDS },
    wait,
  );
  return [
    {
      subject: { kind: "call", call },
      level: atMostWarning(standing.level),
      confidence: "medium",
      message: `\`${opener}\` opens a connection to ${dialect.database} without a connect timeout: ${who} ${spending}.`,
      step: `\`${opener}\` opens a connection without a connect timeout`,
      fixes: connectionPatches(context, call, dialect, {
        statement: false,
        connect: true,
      }),
    },
  ];
}
