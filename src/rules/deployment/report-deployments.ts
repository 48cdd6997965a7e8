import type { Deployment } from "../../deploy/deployment.ts";
import { strictestOf } from "../../deploy/strictest.ts";
import type { Confidence, Level, Place } from "../../findings/finding.ts";
import type { Fix } from "../../findings/fix.ts";
import { groupBy } from "../../text/group-by.ts";
import { listed } from "../../text/listed.ts";
import type { Report, RuleContext } from "../rule.ts";

/** What a rule has to say of one deployment. */
export interface Complaint {
  readonly place: Place;
  /** The setting as Gunicorn names it. */
  readonly setting: string;
  readonly level: Level;
  readonly confidence: Confidence;
  /** One or more sentences. */
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/**
 * Lets a rule judge each deployment. What several deployments share is reported once, as it is for the strictest
 * of them; where the project has several, those that it holds for are named.
 */
export function reportDeployments(
  context: RuleContext,
  judge: (deployment: Deployment) => readonly Complaint[],
): readonly Report[] {
  const complaints = context.deployments.flatMap((deployment) =>
    judge(deployment).map((complaint) => ({ deployment, complaint })),
  );
  const byPlace = groupBy(
    complaints,
    ({ complaint: { place, setting } }) =>
      `${place.path}\0${place.span.start}\0${setting}`,
  );
  return [...byPlace.values()].flatMap((sharing) => {
    const { name } = strictestOf(sharing.map(({ deployment }) => deployment));
    const judged = sharing.find(({ deployment }) => deployment.name === name);
    if (judged === undefined) return [];
    const names = sharing.map(({ deployment }) => deployment.name);
    return [reportOf(context, judged, [...new Set(names)])];
  });
}

function reportOf(
  { deployments, textOf }: RuleContext,
  {
    deployment,
    complaint,
  }: { readonly deployment: Deployment; readonly complaint: Complaint },
  names: readonly string[],
): Report {
  const { place, setting, level, confidence, message, fixes } = complaint;
  const among =
    deployments.length > 1
      ? ` It holds for ${listed(names.map((name) => `\`${name}\``))}.`
      : "";
  return {
    subject: {
      kind: "place",
      path: place.path,
      span: firstLineOf(place, textOf(place.path)),
      within: labelOf(deployment),
      name: setting,
    },
    level,
    confidence,
    message: message + among,
    step: "",
    fixes,
  };
}

function firstLineOf({ span: { start, end } }: Place, text: string) {
  const [line = ""] = /^[^\r\n]*/.exec(text.slice(start)) ?? [];
  const rest = start + line.trimEnd().length;
  return { start, end: end === start ? rest : Math.min(end, rest) };
}

/** What its file calls the deployment: lines may move. */
function labelOf({ name, config }: Deployment): string {
  return / \((.*)\)$/.exec(name)?.[1] ?? config?.path ?? "";
}
