import type { CodeFlow, Location, Result } from "sarif";
import type { Finding, Route, Step } from "../../findings/finding.ts";
import { routeName } from "../../findings/route-name.ts";
import { fixesOf } from "./fix.ts";
import { type Locator, physicalLocationOf } from "./location.ts";
import { messageOf } from "./message.ts";

/** What a result needs beside its finding. */
export interface ResultContext extends Locator {
  /** The rule's index in `driver.rules`. */
  readonly ruleIndex: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

/** One finding as one result with one location. */
export function resultOf(finding: Finding, context: ResultContext): Result {
  const fixes = fixesOf(finding.fixes, context);
  const { routes, trace } = finding;
  return {
    ruleId: finding.code,
    ruleIndex: context.ruleIndex,
    level: finding.level,
    message: messageOf(finding.message),
    locations: [
      {
        physicalLocation: physicalLocationOf(finding, context),
        logicalLocations: [{ fullyQualifiedName: finding.within }],
      },
    ],
    ...(routes.length > 0 && {
      relatedLocations: routes.map((route, index) =>
        routeLocationOf(route, index + 1, context),
      ),
    }),
    ...(trace.length > 0 && { codeFlows: [codeFlowOf(trace, context)] }),
    partialFingerprints: { ...context.partialFingerprints },
    ...(fixes.length > 0 && { fixes }),
    properties: { confidence: finding.confidence },
  };
}

function routeLocationOf(route: Route, id: number, locator: Locator): Location {
  return {
    id,
    physicalLocation: physicalLocationOf(route.at, locator),
    logicalLocations: [{ fullyQualifiedName: route.handler }],
    message: messageOf(
      `\`${routeName(route)}\` is handled by \`${route.handler}\`.`,
    ),
  };
}

/** Locations stand inline: GitHub does not show a result whose steps are given by index. */
function codeFlowOf(trace: readonly Step[], locator: Locator): CodeFlow {
  return {
    threadFlows: [
      {
        locations: trace.map((step, nestingLevel) => ({
          location: {
            physicalLocation: physicalLocationOf(step, locator),
            message: messageOf(step.message),
          },
          nestingLevel,
        })),
      },
    ],
  };
}
