import type { ConfigFile, Deployment } from "../deploy/deployment.ts";
import { mayLeaveTrace } from "../deploy/leaves-trace.ts";
import { namedSettings } from "../deploy/named-settings.ts";
import type { Fix } from "../findings/fix.ts";
import { dedent } from "../text/dedent.ts";
import { configAddition } from "./deployment/config-insertion.ts";
import {
  reportDeployments,
  type Complaint,
} from "./deployment/report-deployments.ts";
import { placeOfAddition } from "./deployment/setting-place.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const noTraceOnTimeout: Rule = {
  info: {
    code: "HL508",
    name: "no-trace-on-timeout",
    status: "preview",
    summary: "Nothing shows where a worker was when Gunicorn killed it.",
    why: dedent`
      \`WORKER TIMEOUT (pid:42)\` names neither the request nor the line of code. \`faulthandler.enable()\` makes Python
      print the stack of every thread when the arbiter's SIGABRT comes, even from within C code that never returns to the
      interpreter. It has to be called in \`post_worker_init\`: before that, in \`post_fork\` or by
      \`PYTHONFAULTHANDLER=1\`, Gunicorn puts its own handler in its place.

      A \`worker_abort\` hook that prints the stacks does the same for code in Python, not for C code that waits. A
      \`pre_request\` hook that starts a timer, with a \`post_request\` hook that stops it, shows the request before
      the worker is killed; \`hanglint init --gunicorn\` writes a configuration with both.
    `,
    example: {
      path: "gunicorn.conf.py",
      bad: dedent`
        workers = 4
      `,
      good: dedent`
        workers = 4


        def post_worker_init(worker):
            import faulthandler

            faulthandler.enable()
      `,
    },
    fixSafety:
      "Safe: on a fatal signal a stack is printed to the error log, and nothing else changes.",
    cwe: [778],
    references: [
      "https://docs.python.org/3/library/faulthandler.html#faulthandler.enable",
      "https://docs.gunicorn.org/en/stable/settings.html#post-worker-init",
    ],
  },

  check: (_, context) =>
    reportDeployments(context, (deployment) => judge(context, deployment)),
};

function judge(
  context: RuleContext,
  deployment: Deployment,
): readonly Complaint[] {
  const { config, timeoutSeconds } = deployment;
  const place = placeOfAddition(deployment);
  if (place === null || timeoutSeconds.value === 0) return [];
  if (config === null ? mayHaveHooks(deployment) : mayLeaveTrace(config)) {
    return [];
  }
  const remedy =
    config === null
      ? "A configuration file can define it; `hanglint init --gunicorn` writes one."
      : `\`${config.path}\` can define it.`;
  return [
    {
      place,
      setting: "post_worker_init",
      level: "note",
      confidence: "high",
      message: `Nothing shows where a worker was when Gunicorn killed it: no \`post_worker_init\` calls \`faulthandler.enable()\`. ${remedy}`,
      fixes: config === null ? [] : fixesIn(context, config),
    },
  ];
}

/** A start whose configuration is not known, or one by Python code, which may give hooks. */
function mayHaveHooks(deployment: Deployment): boolean {
  return (
    deployment.start?.path.endsWith(".py") === true ||
    namedSettings(deployment).some(([, { kind }]) => kind === "unknown")
  );
}

function fixesIn(
  { isEditable, textOf }: RuleContext,
  { path, defines }: ConfigFile,
): readonly Fix[] {
  if (defines.has("post_worker_init") || !isEditable(path)) return [];
  const edit = configAddition(path, textOf(path), HOOK, "\n\n");
  return [
    {
      title: "Enable `faulthandler` in `post_worker_init`",
      applicability: "safe",
      edits: [edit],
    },
  ];
}

const HOOK = [
  "def post_worker_init(worker):",
  "    import faulthandler",
  "",
  "    faulthandler.enable()",
];
