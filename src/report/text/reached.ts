import type { Finding, Place, Step } from "../../findings/finding.ts";
import { onOneLine, printable } from "../printable.ts";
import { routeName } from "../../findings/route-name.ts";
import { rangeOf, type SourceAt } from "../sources.ts";
import { drawnStart, type FrameStyle } from "./frame.ts";
import { remark } from "./gutter.ts";

/** The routes that reach a finding and, hop by hop, the way from the first of them. */
export function reachedLinesOf(
  { routes, moreRoutes, trace }: Finding,
  sourceAt: SourceAt,
  { paint, digits }: FrameStyle,
): readonly string[] {
  const mark = remark(digits, paint);
  const indent = " ".repeat(digits + 3);
  return [
    ...routes.map(
      (route) =>
        `${mark} route: ${printable(routeName(route))} -> ${route.handler} (${placeName(route.at, sourceAt)})`,
    ),
    ...(moreRoutes > 0 ? [`${mark} routes: ${moreRoutes} more`] : []),
    ...(trace.length > 1 ? [`${mark} trace:`] : []),
    ...(trace.length > 1 ? trace.flatMap(stepLines) : []),
  ];

  function stepLines(step: Step, index: number): readonly string[] {
    const source = sourceAt(step.path);
    const line = rangeOf(step, sourceAt).start.line;
    const excerpt = drawnStart(source.lines.textOf(line).trim());
    const hop = `${indent}${index + 1}. ${placeName(step, sourceAt)}: ${onOneLine(step.message)}`;
    const isFinding = index === trace.length - 1;
    return isFinding ? [hop] : [hop, `${indent}   ${paint("dim", excerpt)}`];
  }
}

function placeName(place: Place, sourceAt: SourceAt): string {
  return `${printable(place.path)}:${rangeOf(place, sourceAt).start.line}`;
}
