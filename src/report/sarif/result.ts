import type { CodeFlow, Location, Result } from "sarif";
import type { Finding, Route, Step } from "../../findings/finding.ts";
import { routeName } from "../../findings/route-name.ts";
import type { SourceAt } from "../sources.ts";
import { fixesOf } from "./fix.ts";
import { physicalLocationOf } from "./location.ts";
import { linkedMessageOf, messageOf, relatedId } from "./message.ts";
import { rankOf } from "./rank.ts";
import { suppressionsOf } from "./suppression.ts";

/** What a result needs beside its finding. */
export interface ResultContext {
  readonly sourceAt: SourceAt;
  /** The rule's index in `driver.rules`. */
  readonly ruleIndex: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  /** See `ReportContext.suppressed`. */
  readonly suppressed: "left out" | "reported";
}

/** One finding as one result with one location. */
export function resultOf(finding: Finding, context: ResultContext): Result {
  const { sourceAt } = context;
  const fixes = fixesOf(finding.fixes, sourceAt);
  const { routes, trace } = finding;
  return {
    ruleId: finding.code,
    ruleIndex: context.ruleIndex,
    kind: "fail",
    level: finding.level,
    rank: rankOf(finding),
    message: linkedMessageOf(finding),
    locations: [
      {
        physicalLocation: physicalLocationOf(finding, sourceAt),
        logicalLocations: [{ fullyQualifiedName: finding.within }],
      },
    ],
    ...(routes.length > 0 && {
      relatedLocations: routes.map((route, index) =>
        routeLocationOf(route, relatedId(index), sourceAt),
      ),
    }),
    ...(trace.length > 0 && { codeFlows: [codeFlowOf(trace, sourceAt)] }),
    partialFingerprints: { ...context.partialFingerprints },
    ...(fixes.length > 0 && { fixes }),
    ...(context.suppressed === "reported" && {
      suppressions: suppressionsOf(finding),
    }),
    properties: { confidence: finding.confidence },
  };
}

function routeLocationOf(
  route: Route,
  id: number,
  sourceAt: SourceAt,
): Location {
  return {
    id,
    physicalLocation: physicalLocationOf(route.at, sourceAt),
    logicalLocations: [{ fullyQualifiedName: route.handler }],
    message: messageOf(
      `\`${routeName(route)}\` is handled by \`${route.handler}\`.`,
    ),
  };
}

/** Locations stand inline: GitHub does not show a result whose steps are given by index. */
function codeFlowOf(trace: readonly Step[], sourceAt: SourceAt): CodeFlow {
  return {
    threadFlows: [
      {
        locations: trace.map((step, nestingLevel) => ({
          location: {
            physicalLocation: physicalLocationOf(step, sourceAt),
            message: messageOf(step.message),
          },
          nestingLevel,
        })),
      },
    ],
  };
}
