import type { Finding } from "../findings/finding.ts";
import { routeName } from "../findings/route-name.ts";
import { ruleAddress } from "../findings/rule-address.ts";
import type { RuleInfo } from "../findings/rule-info.ts";
import { uriOf } from "./places.ts";
import type { View } from "./view.ts";

/** What stands in a hover over a finding: what, on which way, and the sketches that no action makes. */
export function findingHover(
  { code, name, message, routes, moreRoutes, trace, fixes }: Finding,
  folder: string,
  view: View,
): string {
  const more = moreRoutes > 0 ? [`- ${moreRoutes} more`] : [];
  const sketches = fixes.filter(
    ({ applicability }) => applicability === "display",
  );
  const parts = [
    `**[${code}](${ruleAddress(name)})** ${name}`,
    message,
    ...(routes.length > 0
      ? [
          `Routes:\n\n${[...routes.map((route) => `- \`${routeName(route)}\`, ${link(route.at, route.handler, folder, view)}`), ...more].join("\n")}`,
        ]
      : []),
    ...(trace.length > 1
      ? [
          `The way there:\n\n${trace.map((step, index) => `${index + 1}. ${step.message}, ${link(step, placeName(step, view), folder, view)}`).join("\n")}`,
        ]
      : []),
    ...sketches.map(({ title }) => `By hand: ${title}`),
  ];
  return parts.join("\n\n");
}

/** What stands in a hover over a rule's code or name in a comment. */
export function ruleHover({ code, name, summary, why }: RuleInfo): string {
  return [
    `**[${code}](${ruleAddress(name)})** ${name}`,
    summary,
    why.trim(),
  ].join("\n\n");
}

/** A code or name in a comment to hanglint or noqa, with where it stands on the line. */
export interface NamedRule {
  readonly rule: RuleInfo;
  readonly start: number;
  readonly end: number;
}

/** The rule that a line's comment names at a column from 0. */
export function ruleNamedAt(
  line: string,
  column: number,
  rules: readonly RuleInfo[],
): NamedRule | null {
  const comment = /#\s*(?:hanglint:|noqa:)/.exec(line);
  if (comment === null) return null;
  for (const { 0: word, index } of line.matchAll(/[\w-]+/g)) {
    const end = index + word.length;
    if (index < comment.index || column < index || column > end) continue;
    const rule = rules.find(({ code, name }) => word === code || word === name);
    if (rule) return { rule, start: index, end };
  }
  return null;
}

type At = Parameters<View["place"]>[0];

function placeName(place: At, view: View): string {
  const span = view.place(place);
  const line = span && view.file(place.path)?.lines.positionAt(span.start).line;
  return line ? `${place.path}:${line}` : place.path;
}

function link(place: At, text: string, folder: string, view: View): string {
  const span = view.place(place);
  const line = span && view.file(place.path)?.lines.positionAt(span.start).line;
  const anchor = line ? `#L${line}` : "";
  return `[${text}](${uriOf(folder, place.path)}${anchor})`;
}
