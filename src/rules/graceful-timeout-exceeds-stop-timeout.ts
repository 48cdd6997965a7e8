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

export const gracefulTimeoutExceedsStopTimeout: Rule = {
  info: {
    code: "HL507",
    name: "graceful-timeout-exceeds-stop-timeout",
    status: "stable",
    summary:
      "A graceful timeout longer than the platform waits before it kills.",
    why: dedent`
      On SIGTERM Gunicorn lets its workers finish what they serve, for \`graceful_timeout\` seconds (30 by default). The
      platform waits, too, and then kills with SIGKILL: Docker after 10 seconds, Kubernetes after 30, systemd after 90.
      Where the platform's time is the shorter one, requests that Gunicorn was still waiting for are cut off without an
      answer and without a line in the log, at every release.
    `,
    example: {
      path: "docker-compose.yml",
      bad: dedent`
        services:
          web:
            image: shop
            command: gunicorn --graceful-timeout 60 shop:app
            stop_grace_period: 30s
      `,
      good: dedent`
        services:
          web:
            image: shop
            command: gunicorn --graceful-timeout 25 shop:app
            stop_grace_period: 30s
      `,
    },
    fixSafety:
      "The fix is unsafe: requests get less time to end. Giving the platform more time is the other way.",
    cwe: [],
    references: [
      "https://docs.gunicorn.org/en/stable/settings.html#graceful-timeout",
      "https://docs.docker.com/reference/compose-file/services/#stop_grace_period",
      "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
    ],
  },

  check: (_, context) =>
    reportDeployments(context, (deployment) => judge(context, deployment)),
};

function judge(
  context: RuleContext,
  deployment: Deployment,
): readonly Complaint[] {
  const { gracefulTimeoutSeconds: setting, stopTimeout } = deployment;
  const place = placeOfSetting(deployment, setting);
  if (stopTimeout === null || place === null) return [];
  const { name, seconds } = stopTimeout;
  if (setting.kind === "unknown" || seconds.kind === "unknown") return [];
  if (setting.value <= seconds.value) return [];
  const isChosen = setting.source !== null || seconds.source !== null;
  const value = Math.max(1, Math.floor((seconds.value * 5) / 6));
  return [
    {
      place,
      setting: "graceful_timeout",
      level: isChosen ? "warning" : "note",
      confidence: "high",
      message: `The platform kills after ${seconds.value} s (\`${name}\`, ${sourceOf(seconds)}), but Gunicorn waits ${setting.value} s for requests to end (\`graceful_timeout\`, ${sourceOf(setting)}): those that take longer than ${seconds.value} s are cut off at every restart.`,
      fixes: settingPatch(
        context,
        deployment,
        [{ name: "graceful_timeout", setting, value }],
        "unsafe",
      ),
    },
  ];
}
