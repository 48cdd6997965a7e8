import { consequenceOfWaiting, sourceOf } from "../deploy/consequence.ts";
import type { Deployment, Setting } from "../deploy/deployment.ts";
import { ladderOf } from "../deploy/ladder.ts";
import { missingIn } from "../deploy/missing.ts";
import { namedSettings, type Shown } from "../deploy/named-settings.ts";
import { placeOf } from "../deploy/source.ts";
import type { Wait } from "../deploy/stall.ts";
import { strictestOf } from "../deploy/strictest.ts";
import { groupBy } from "../text/group-by.ts";
import type { ProjectDeployments } from "../scan/deployments.ts";

/** What `hanglint deploy` prints for people. */
export function deployText(
  { deployments }: ProjectDeployments,
  folder: string,
): string {
  if (deployments.length === 0) {
    return [
      `No file below ${folder} shows how Gunicorn is run.`,
      "The rules assume its defaults: sync workers, timeout 30 s. State your own in [tool.hanglint.deploy].",
      "",
    ].join("\n");
  }
  const strictest = strictestOf(deployments);
  const judge =
    deployments.length === 1
      ? []
      : [
          `${deployments.length} deployments; the strictest judges the code: ${strictest.name}`,
        ];
  return `${[...deployments.map(described), ...judge].join("\n\n")}\n`;
}

const WAITS: readonly (readonly [Wait, string])[] = [
  ["python-io", "waiting in Python"],
  ["c-io", "waiting in a C library"],
  ["python-cpu", "computing in Python"],
  ["gil-cpu", "computing in C with the GIL"],
];

const SECONDS: ReadonlySet<string> = new Set([
  ...["timeout", "gracefulTimeout", "keepalive"],
]);

function described(deployment: Deployment): string {
  const { name, application, config, stopTimeout, proxies } = deployment;
  const settings = namedSettings(deployment).map(
    ([key, setting]) =>
      [words(key), shown(setting, SECONDS.has(key) ? " s" : "")] as const,
  );
  const around = [
    ...proxies.map(
      (proxy) =>
        [
          proxy.location === null
            ? proxy.name
            : `${proxy.name} ${proxy.location}`,
          shown(proxy.timeoutSeconds, " s"),
        ] as const,
    ),
    ...(stopTimeout === null
      ? []
      : [["stop timeout", shown(stopTimeout.seconds, " s")] as const]),
  ];
  const rows = [...settings, ...around];
  const width = Math.max(...rows.map(([label]) => label.length));
  const stalls = groupBy(WAITS, ([wait]) =>
    consequenceOfWaiting(deployment, wait),
  );
  return [
    application === null ? name : `${name}: ${application}`,
    ...(config === null ? [] : [`  configured by ${config.path}`]),
    ...rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`),
    "",
    `  ${ladderOf(deployment)}`,
    "",
    ...[...stalls].map(
      ([consequence, waits]) =>
        `  ${waits.map(([, label]) => label).join(", ")}: can ${consequence}`,
    ),
    ...missing(deployment),
  ].join("\n");
}

function missing(deployment: Deployment): readonly string[] {
  const sentences = missingIn(deployment);
  return sentences.length === 0
    ? []
    : ["", "  Missing:", ...sentences.map((sentence) => `  - ${sentence}`)];
}

function shown(setting: Setting<Shown>, unit = ""): string {
  if (setting.kind === "unknown") {
    const { source, because } = setting;
    return `not known: ${because}${source === null ? "" : ` (${placeOf(source)})`}`;
  }
  const { value, alternatives } = setting;
  const values = [value, ...alternatives].map(valueText).join(" or ");
  return `${values}${unit}  (${sourceOf(setting)})`;
}

function valueText(value: Shown): string {
  if (value === null) return "none";
  return typeof value === "object" ? value.join(", ") : String(value);
}

/** `maxRequestsJitter` as `max requests jitter`. */
function words(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
