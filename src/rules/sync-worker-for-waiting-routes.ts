import { sourceOf } from "../deploy/consequence.ts";
import type { Deployment } from "../deploy/deployment.ts";
import { routeName } from "../findings/route-name.ts";
import type { Reach } from "../semantics/reachability.ts";
import type { CallRef } from "../semantics/value.ts";
import { counted } from "../text/counted.ts";
import { dedent } from "../text/dedent.ts";
import { Lines } from "../text/lines.ts";
import { callOf } from "./candidate-call.ts";
import {
  reportDeployments,
  type Complaint,
} from "./deployment/report-deployments.ts";
import { placeOfSetting } from "./deployment/setting-place.ts";
import { settingPatch } from "./deployment/setting-patch.ts";
import { waitsForStatement } from "./queries/session.ts";
import type { Rule, RuleContext, RuleMatch } from "./rule.ts";
import { threadRoutes } from "./served.ts";

/** Threads of a worker that the fix asks for. */
const THREADS = 4;

export const syncWorkerForWaitingRoutes: Rule = {
  info: {
    code: "HL503",
    name: "sync-worker-for-waiting-routes",
    status: "stable",
    summary: "Sync workers while routes wait on the network or the database.",
    why: dedent`
      A sync worker serves one request at a time. While a request waits for another service, the worker does nothing and
      serves nobody: with four workers, four requests that wait are enough for the site to stand still. A \`gthread\`
      worker serves others meanwhile, a \`gevent\` worker as many as it has memory for.

      A note where every wait that was found has a bound; a warning where one can wait forever.
    `,
    example: {
      path: "gunicorn.conf.py",
      beside: {
        "shop.py": dedent`
          import requests
          from flask import Flask

          app = Flask(__name__)


          @app.route("/rates")
          def rates():
              return requests.get("https://rates.example/eur", timeout=5).json()
        `,
      },
      bad: dedent`
        workers = 4
        timeout = 30
      `,
      good: dedent`
        workers = 4
        timeout = 30
        worker_class = "gthread"
        threads = ${String(THREADS)}
      `,
    },
    fixSafety:
      "The fix is unsafe: code that several threads run at once must be made for it, and `timeout` ends no request any more.",
    cwe: [400],
    references: [
      "https://docs.gunicorn.org/en/stable/design.html#choosing-a-worker-type",
      "https://docs.gunicorn.org/en/stable/settings.html#worker-class",
    ],
  },

  check(matches, context) {
    const waits = context.deployments.some(isSync)
      ? waitsIn(matches, context)
      : [];
    const [first] = waits;
    return first === undefined
      ? []
      : reportDeployments(context, (deployment) =>
          judge(context, deployment, [first, ...waits.slice(1)]),
        );
  },
};

interface Wait {
  readonly call: CallRef;
  readonly routes: readonly Reach[];
}

function waitsIn(
  matches: readonly RuleMatch[],
  context: RuleContext,
): readonly Wait[] {
  const { model } = context;
  return matches
    .flatMap((match) => {
      const call = callOf(match, context);
      if (call === null) return [];
      const apis = model.apisOf(call);
      const waits =
        apis.length > 0
          ? apis.some(({ awaited }) => awaited !== "awaited")
          : waitsForStatement(model, call);
      const routes = waits ? threadRoutes(model, call) : [];
      return routes.length === 0 ? [] : [{ call, routes }];
    })
    .toSorted((a, b) => distance(a) - distance(b));
}

/** Of the nearest route, in calls. */
function distance({ routes: [nearest] }: Wait): number {
  return nearest?.calls.length ?? Infinity;
}

function isSync({ workerKind, workerClass }: Deployment): boolean {
  return workerKind === "sync" && workerClass.kind === "known";
}

function judge(
  context: RuleContext,
  deployment: Deployment,
  waits: readonly [Wait, ...Wait[]],
): readonly Complaint[] {
  const { workerClass, workers, threads } = deployment;
  const place = placeOfSetting(deployment, workerClass);
  if (!isSync(deployment) || place === null) return [];
  const isEndless = waits.some(
    ({ call }) => context.model.boundOf(call).kind === "unbounded",
  );
  const capacity =
    workers.kind === "known"
      ? `with ${counted(workers.value, "worker")} (${sourceOf(workers)}), ${counted(workers.value, "such request")} at a time ${workers.value === 1 ? "is" : "are"} all it can serve`
      : "each such request takes a worker from all others";
  return [
    {
      place,
      setting: "worker_class",
      level: isEndless ? "warning" : "note",
      confidence: "medium",
      message: `${waitingRoutes(context, waits)}, and a sync worker (${sourceOf(workerClass)}) serves nobody else meanwhile: ${capacity}.`,
      fixes: settingPatch(
        context,
        deployment,
        [
          { name: "worker_class", setting: workerClass, value: "gthread" },
          { name: "threads", setting: threads, value: THREADS },
        ],
        "unsafe",
      ),
    },
  ];
}

/** `` `GET /rates` and 2 other routes wait …, e.g. in `requests.get` (shop/rates.py:8) `` */
function waitingRoutes(
  { model, textOf }: RuleContext,
  waits: readonly [Wait, ...Wait[]],
): string {
  const [{ call, routes }] = waits;
  const names = new Set(
    waits.flatMap((wait) => wait.routes.map(({ route }) => routeName(route))),
  );
  const module = model.module(call.module);
  const called = module.call(call.call);
  const { line } = new Lines(textOf(call.module)).positionAt(called.span.start);
  const [nearest] = routes;
  const where = `\`${module.calleeText(called)}\` (${call.module}:${String(line)})`;
  const example =
    nearest === undefined ? "a request" : routeName(nearest.route);
  const others = counted(names.size - 1, "other route");
  return names.size === 1
    ? `\`${example}\` waits in ${where}`
    : `\`${example}\` and ${others} wait on the network or a database, e.g. in ${where}`;
}
