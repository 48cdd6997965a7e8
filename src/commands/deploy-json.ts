import { budgetSeconds } from "../deploy/budget.ts";
import { consequenceOfWaiting } from "../deploy/consequence.ts";
import type { Deployment, Setting } from "../deploy/deployment.ts";
import { missingIn } from "../deploy/missing.ts";
import { namedSettings } from "../deploy/named-settings.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import type { Source } from "../deploy/source.ts";
import type { ProjectDeployments } from "../scan/deployments.ts";
import { Lines, type Range } from "../text/lines.ts";

interface JsonSource {
  readonly path: string;
  readonly range: Range;
}

/** What `hanglint deploy --output-format json` writes; within a version, fields are added and never changed. */
export function deployJson(deployed: ProjectDeployments): unknown {
  const lines = new Map<string, Lines | null>();
  const linesOf = (path: string): Lines | null => {
    const text = deployed.sourceOf(path)?.text;
    const known =
      lines.get(path) ?? (text === undefined ? null : new Lines(text));
    lines.set(path, known);
    return known;
  };
  const sourceOf = (source: Source | null): JsonSource | null =>
    source && {
      path: source.path,
      range: linesOf(source.path)?.rangeOf(source.span) ?? lineOnly(source),
    };
  return {
    version: 1,
    deployments: deployed.deployments.map((deployment) =>
      jsonOf(deployment, sourceOf),
    ),
    notices: deployed.notices,
  };
}

function jsonOf(
  deployment: Deployment,
  sourceOf: (source: Source | null) => JsonSource | null,
): unknown {
  const settings = namedSettings(deployment);
  const { name, start, application, config, stopTimeout } = deployment;
  return {
    name,
    start: sourceOf(start),
    application,
    config: config?.path ?? null,
    runsIn: deployment.runsIn === "container" ? "container" : null,
    settings: mapped(settings, valueOf),
    sources: mapped(settings, ({ source }) => sourceOf(source)),
    unknown: Object.fromEntries(
      settings.flatMap(([key, setting]) =>
        setting.kind === "unknown" ? [[key, setting.because]] : [],
      ),
    ),
    notes: Object.fromEntries(
      settings.flatMap(([key, setting]) =>
        setting.kind === "known" && setting.note !== null
          ? [[key, setting.note]]
          : [],
      ),
    ),
    alternatives: Object.fromEntries(
      settings.flatMap(([key, setting]) =>
        setting.kind === "known" && setting.alternatives.length > 0
          ? [[key, setting.alternatives]]
          : [],
      ),
    ),
    workerKind: deployment.workerKind,
    budgetSeconds: finite(budgetSeconds(deployment)),
    callSeconds: patchSeconds(deployment),
    stall: consequenceOfWaiting(deployment),
    missing: missingIn(deployment),
    proxies: deployment.proxies.map((proxy) => ({
      kind: proxy.kind,
      name: proxy.name,
      location: proxy.location,
      timeout: valueOf(proxy.timeoutSeconds),
      source: sourceOf(proxy.timeoutSeconds.source),
    })),
    stopTimeout: stopTimeout && {
      name: stopTimeout.name,
      timeout: valueOf(stopTimeout.seconds),
      source: sourceOf(stopTimeout.seconds.source),
    },
  };
}

function mapped<Result>(
  settings: readonly (readonly [string, Setting<unknown>])[],
  change: (setting: Setting<unknown>) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(
    settings.map(([key, setting]) => [key, change(setting)]),
  );
}

/** Null for what cannot be known. */
function valueOf(setting: Setting<unknown>): unknown {
  return setting.kind === "known" ? setting.value : null;
}

/** JSON has no Infinity. */
function finite(seconds: number): number | null {
  return Number.isFinite(seconds) ? seconds : null;
}

/** The range of a place in a file that was not read here, as far as it is known. */
function lineOnly({ line }: Source): Range {
  const position = { line, column: 1 };
  return { start: position, end: position };
}
