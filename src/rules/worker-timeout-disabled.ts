import { sourceOf } from "../deploy/consequence.ts";
import type { Deployment } from "../deploy/deployment.ts";
import { gentlestProxy } from "../deploy/ladder.ts";
import { stallOf } from "../deploy/stall.ts";
import { dedent } from "../text/dedent.ts";
import { isForDevelopment } from "./deployment/development.ts";
import { fittingTimeout } from "./deployment/fitting-timeout.ts";
import {
  reportDeployments,
  type Complaint,
} from "./deployment/report-deployments.ts";
import { placeOfSetting } from "./deployment/setting-place.ts";
import { settingPatch } from "./deployment/setting-patch.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const workerTimeoutDisabled: Rule = {
  info: {
    code: "HL501",
    name: "worker-timeout-disabled",
    status: "stable",
    summary: "A worker timeout that is switched off.",
    why: dedent`
      With \`timeout = 0\` the arbiter never looks at a worker's heartbeat. A sync worker that waits for an answer that
      never comes, a deadlock, an event loop that is blocked: none of them is ever replaced, and each costs a worker until
      somebody restarts the server. It is often set to make the log's \`WORKER TIMEOUT\` go away; what it was about
      then goes on in silence.

      A timeout costs nothing where requests are bounded: under gthread, gevent and ASGI workers it limits no request at
      all, only the time without a heartbeat.
    `,
    example: {
      path: "gunicorn.conf.py",
      bad: dedent`
        workers = 4
        timeout = 0
      `,
      good: dedent`
        workers = 4
        timeout = 30
      `,
    },
    fixSafety:
      "The fix is unsafe: a request that takes longer than the timeout gets its sync worker killed.",
    cwe: [1088],
    references: ["https://docs.gunicorn.org/en/stable/settings.html#timeout"],
  },

  check: (_, context) =>
    reportDeployments(context, (deployment) => judge(context, deployment)),
};

function judge(
  context: RuleContext,
  deployment: Deployment,
): readonly Complaint[] {
  const { timeoutSeconds } = deployment;
  const place = placeOfSetting(deployment, timeoutSeconds);
  if (
    timeoutSeconds.kind === "unknown" ||
    timeoutSeconds.value !== 0 ||
    place === null
  ) {
    return [];
  }
  const value = fittingTimeout(gentlestProxy(deployment));
  const wanted = { name: "timeout", setting: timeoutSeconds, value };
  return [
    {
      place,
      setting: "timeout",
      level: isForDevelopment(deployment) ? "note" : "warning",
      confidence: "high",
      message: `\`timeout\` is 0 (${sourceOf(timeoutSeconds)}), which switches it off: ${lossOf(deployment)}, and nothing is logged.`,
      fixes: settingPatch(context, deployment, [wanted], "unsafe"),
    },
  ];
}

function lossOf(deployment: Deployment): string {
  const { workerKind, workerClass } = deployment;
  const stall = stallOf(deployment, "python-io");
  if (stall.kind === "deaf" && stall.held === "worker") {
    return `a ${workerKind} worker whose request waits forever is lost until somebody restarts it`;
  }
  return `a \`${workerClass.value}\` worker that is stuck is never replaced`;
}
