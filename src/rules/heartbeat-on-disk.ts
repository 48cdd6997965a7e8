import { sourceOf } from "../deploy/consequence.ts";
import type { Deployment } from "../deploy/deployment.ts";
import { isInMemory } from "../deploy/in-memory.ts";
import { dedent } from "../text/dedent.ts";
import {
  reportDeployments,
  type Complaint,
} from "./deployment/report-deployments.ts";
import { placeOfSetting } from "./deployment/setting-place.ts";
import { settingPatch } from "./deployment/setting-patch.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const heartbeatOnDisk: Rule = {
  info: {
    code: "HL506",
    name: "heartbeat-on-disk",
    status: "preview",
    summary: "A container whose workers write their heartbeat to its disk.",
    why: dedent`
      Each worker shows that it lives by touching a temporary file, in \`/tmp\` unless \`worker_tmp_dir\` names another
      folder. In a container that is an overlay on the host's disk: when the disk is busy, the system call that touches
      the file waits, the heartbeat stops, and Gunicorn kills workers that have done nothing wrong. \`/dev/shm\` is in
      memory.
    `,
    example: {
      path: "Dockerfile",
      bad: dedent`
        FROM python:3.12-slim
        COPY . .
        CMD ["gunicorn", "shop:app"]
      `,
      good: dedent`
        FROM python:3.12-slim
        COPY . .
        CMD ["gunicorn", "--worker-tmp-dir=/dev/shm", "shop:app"]
      `,
    },
    fixSafety:
      "Safe: the file is empty, and Docker and Kubernetes give every container a `/dev/shm`.",
    cwe: [400],
    references: [
      "https://docs.gunicorn.org/en/stable/faq.html#how-do-i-avoid-gunicorn-excessively-blocking-in-os-fchmod",
      "https://docs.gunicorn.org/en/stable/settings.html#worker-tmp-dir",
    ],
  },

  check: (_, context) =>
    reportDeployments(context, (deployment) => judge(context, deployment)),
};

function judge(
  context: RuleContext,
  deployment: Deployment,
): readonly Complaint[] {
  const { runsIn, workerTmpDir: setting } = deployment;
  if (runsIn !== "container" || setting.kind === "unknown") return [];
  const place = placeOfSetting(deployment, setting);
  if (isInMemory(setting.value) || place === null) return [];
  const folder =
    setting.value === null
      ? "no `worker_tmp_dir` is set"
      : `\`worker_tmp_dir\` is \`${setting.value}\`, ${sourceOf(setting)}`;
  const wanted = { name: "worker_tmp_dir", setting, value: "/dev/shm" };
  return [
    {
      place,
      setting: "worker_tmp_dir",
      level: "note",
      confidence: "medium",
      message: `The heartbeat of the workers waits for the container's disk (${folder}): while the disk is busy, Gunicorn kills workers that have done nothing wrong.`,
      fixes: settingPatch(context, deployment, [wanted], "safe"),
    },
  ];
}
