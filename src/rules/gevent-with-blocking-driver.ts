import { consequenceOfWaiting, sourceOf } from "../deploy/consequence.ts";
import type { ConfigFile, Deployment } from "../deploy/deployment.ts";
import type { Fix } from "../findings/fix.ts";
import { lineEndOf } from "../text/edit.ts";
import { dedent } from "../text/dedent.ts";
import { listed } from "../text/listed.ts";
import { blockingDrivers, type Driver } from "./deployment/blocking-drivers.ts";
import { callsAnywhere } from "../deploy/config-hooks.ts";
import { firstStatement } from "./deployment/first-statement.ts";
import {
  reportDeployments,
  type Complaint,
} from "./deployment/report-deployments.ts";
import { placeOfSetting } from "./deployment/setting-place.ts";
import type { Rule, RuleContext, RuleMatch } from "./rule.ts";

export const geventWithBlockingDriver: Rule = {
  info: {
    code: "HL504",
    name: "gevent-with-blocking-driver",
    status: "stable",
    summary:
      "Workers of gevent or eventlet with a driver that does not yield, or without monkey patching.",
    why: dedent`
      A gevent worker serves many requests in one thread: each gives way to the others while it waits in Python's
      \`socket\`, which Gunicorn replaces in the worker. A driver that waits in C code gives way to nobody: while one
      statement runs, every request of the worker stands still, the heartbeat stops, and Gunicorn kills all of them.
      psycopg2 gives way once \`psycogreen\` has patched it; psycopg 3, PyMySQL and pg8000 do without.

      With \`preload_app\` the application is imported before the worker is there, and with it whatever takes
      \`socket\`, \`ssl\` and \`threading\` as they were: \`monkey.patch_all()\` has to stand at the head of the
      configuration file, or of the application.
    `,
    example: {
      path: "gunicorn.conf.py",
      bad: dedent`
        worker_class = "gevent"
        preload_app = True
      `,
      good: dedent`
        from gevent import monkey

        monkey.patch_all()

        worker_class = "gevent"
        preload_app = True
      `,
    },
    fixSafety:
      "The fix, which patches at the head of the configuration file, is unsafe: it changes what modules the arbiter itself uses. There is no fix for a driver: another one, or `psycogreen`, has to be installed.",
    cwe: [1322],
    references: [
      "https://docs.gunicorn.org/en/stable/design.html#async-workers",
      "https://www.gevent.org/api/gevent.monkey.html",
      "https://github.com/psycopg/psycogreen",
    ],
  },

  check(matches, context) {
    const isAsked = context.deployments.some(({ workerKind }) =>
      isGreen(workerKind),
    );
    if (!isAsked) return [];
    const patches = patchesIn(matches, context);
    const drivers = blockingDrivers(matches, context);
    return reportDeployments(context, (deployment) => {
      if (!isGreen(deployment.workerKind)) return [];
      const all = new Set([...patches, ...callsOfConfig(deployment.config)]);
      return [
        ...aboutDrivers(deployment, drivers, all),
        ...aboutPreload(context, deployment, all),
      ];
    });
  },
};

function isGreen(kind: Deployment["workerKind"]): boolean {
  return kind === "gevent" || kind === "eventlet";
}

/** What the project calls that makes waits yield, e.g. `gevent.monkey.patch_all`. */
function patchesIn(
  matches: readonly RuleMatch[],
  { model }: RuleContext,
): readonly string[] {
  return matches.flatMap(({ path, candidate }) => {
    const span = candidate.captures["call"];
    const module = model.module(path);
    const ref = span ? module.callAt(span) : null;
    return ref === null
      ? []
      : model
          .nameOf(module, module.call(ref.call).callee)
          .filter((name) => /^(?:gevent|eventlet|psycogreen)\./.test(name));
  });
}

function callsOfConfig(config: ConfigFile | null): ReadonlySet<string> {
  return config === null ? new Set() : callsAnywhere(config);
}

function aboutDrivers(
  deployment: Deployment,
  drivers: readonly Driver[],
  patches: ReadonlySet<string>,
): readonly Complaint[] {
  const { workerClass } = deployment;
  const isGreenPsycopg = [...patches].some((name) =>
    name.endsWith(".patch_psycopg"),
  );
  const blocking = drivers.filter(
    ({ name }) => !(isGreenPsycopg && name === "psycopg2"),
  );
  const [first] = blocking;
  const place = placeOfSetting(deployment, workerClass);
  if (first === undefined || place === null) return [];
  const named = listed(blocking.map(({ name, at }) => `\`${name}\` (${at})`));
  const remedy =
    first.name === "psycopg2"
      ? " `psycogreen` makes psycopg2 yield, psycopg 3 does by itself."
      : "";
  return [
    {
      place,
      setting: "worker_class",
      level: "warning",
      confidence: blocking.every(({ isCertain }) => isCertain)
        ? "high"
        : "medium",
      message: `${named} ${blocking.length === 1 ? "does" : "do"} not yield under ${deployment.workerKind} (${sourceOf(workerClass)}): one wait in it can ${consequenceOfWaiting(deployment, "c-io")}.${remedy}`,
      fixes: [],
    },
  ];
}

function aboutPreload(
  context: RuleContext,
  deployment: Deployment,
  patches: ReadonlySet<string>,
): readonly Complaint[] {
  const { preload, workerKind, config } = deployment;
  const isPatched = [...patches].some((name) =>
    /^(?:gevent\.monkey\.patch_|eventlet\.(?:patcher\.)?monkey_patch)/.test(
      name,
    ),
  );
  const place = placeOfSetting(deployment, preload);
  if (preload.kind === "unknown" || !preload.value || place === null) return [];
  if (isPatched) return [];
  return [
    {
      place,
      setting: "preload_app",
      level: "warning",
      confidence: "medium",
      message: `\`preload_app\` (${sourceOf(preload)}) imports the application before the ${workerKind} worker patches anything: what it has taken from \`socket\`, \`ssl\` or \`threading\` by then does not yield, and stops every request of the worker.`,
      fixes: config === null ? [] : patchFix(context, config, workerKind),
    },
  ];
}

function patchFix(
  { isEditable, textOf }: RuleContext,
  { path }: ConfigFile,
  kind: Deployment["workerKind"],
): readonly Fix[] {
  if (!isEditable(path)) return [];
  const text = textOf(path);
  const at = firstStatement(text);
  const lines =
    kind === "gevent"
      ? ["from gevent import monkey", "", "monkey.patch_all()", "", ""]
      : ["import eventlet", "", "eventlet.monkey_patch()", "", ""];
  const edit = {
    path,
    span: { start: at, end: at },
    text: lines.join(lineEndOf(text)),
  };
  const call =
    kind === "gevent" ? "monkey.patch_all()" : "eventlet.monkey_patch()";
  return [
    {
      title: `Call \`${call}\` before the application is imported`,
      applicability: "unsafe",
      edits: [edit],
    },
  ];
}
