import { sourceOf } from "../deploy/consequence.ts";
import type { Deployment } from "../deploy/deployment.ts";
import { dedent } from "../text/dedent.ts";
import {
  reportDeployments,
  type Complaint,
} from "./deployment/report-deployments.ts";
import { placeOfSetting } from "./deployment/setting-place.ts";
import { settingPatch } from "./deployment/setting-patch.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** Requests that a worker serves before another takes its place, and by how many that may differ. */
const REQUESTS = 1000;
const JITTER = 100;

export const workerNeverRecycled: Rule = {
  info: {
    code: "HL505",
    name: "worker-never-recycled",
    status: "preview",
    summary: "Workers that are never recycled, or all at the same time.",
    why: dedent`
      Memory that leaks, connections and threads that a stall has left behind: all of it stays until the worker is
      replaced. \`max_requests\` replaces a worker after so many requests. Without \`max_requests_jitter\` all workers
      reach the number at nearly the same time and are replaced together, which is a short outage of its own.
    `,
    example: {
      path: "gunicorn.conf.py",
      bad: dedent`
        workers = 4
        timeout = 30
      `,
      good: dedent`
        workers = 4
        timeout = 30
        max_requests = ${String(REQUESTS)}
        max_requests_jitter = ${String(JITTER)}
      `,
    },
    fixSafety:
      "The fix is unsafe: what a worker keeps in memory, caches for example, is lost when it is recycled.",
    cwe: [401],
    references: [
      "https://docs.gunicorn.org/en/stable/settings.html#max-requests",
      "https://docs.gunicorn.org/en/stable/settings.html#max-requests-jitter",
    ],
  },

  check: (_, context) =>
    reportDeployments(context, (deployment) => judge(context, deployment)),
};

function judge(
  context: RuleContext,
  deployment: Deployment,
): readonly Complaint[] {
  const { maxRequests, maxRequestsJitter, workers } = deployment;
  const jitter = {
    name: "max_requests_jitter",
    setting: maxRequestsJitter,
    value: JITTER,
  };
  const shared = { level: "note", confidence: "high" } as const;
  if (maxRequests.kind === "unknown" || maxRequestsJitter.kind === "unknown") {
    return [];
  }
  if (maxRequests.value === 0) {
    const place = placeOfSetting(deployment, maxRequests);
    const requests = {
      name: "max_requests",
      setting: maxRequests,
      value: REQUESTS,
    };
    const wanted =
      maxRequestsJitter.value === 0 ? [requests, jitter] : [requests];
    return place === null
      ? []
      : [
          {
            ...shared,
            place,
            setting: "max_requests",
            message: `No worker is ever recycled (\`max_requests\` is 0: ${sourceOf(maxRequests)}): what leaks or hangs in it stays until a restart.`,
            fixes: settingPatch(context, deployment, wanted, "unsafe"),
          },
        ];
  }
  const isAlone = workers.kind === "known" && workers.value === 1;
  const place = placeOfSetting(deployment, maxRequests);
  if (maxRequestsJitter.value > 0 || isAlone || place === null) return [];
  return [
    {
      ...shared,
      place,
      setting: "max_requests",
      message: `Every worker is recycled after ${maxRequests.value} requests (${sourceOf(maxRequests)}) without \`max_requests_jitter\`: all of them at nearly the same time.`,
      fixes: settingPatch(
        context,
        deployment,
        [{ ...jitter, value: Math.max(1, Math.floor(maxRequests.value / 10)) }],
        "unsafe",
      ),
    },
  ];
}
