import type { PhysicalLocation, ArtifactLocation, Region } from "sarif";
import type { Place } from "../../findings/finding.ts";
import type { Span } from "../../text/span.ts";
import { firstLineOf } from "../first-line.ts";
import type { CountedSource, SourceAt } from "../sources.ts";
import { uriOf } from "../uri.ts";

/** Names the root of the sources in every location. */
export const SOURCE_ROOT = "%SRCROOT%";

/** A file, relative to the root of the sources. */
export function artifactOf(path: string): ArtifactLocation {
  return { uri: uriOf(path), uriBaseId: SOURCE_ROOT };
}

/**
 * A place with its text. The region is one line, since GitHub shows an alert on a pull
 * request only where all lines of its region changed; the rest of a longer place is in the context.
 */
export function physicalLocationOf(
  place: Place,
  sourceAt: SourceAt,
): PhysicalLocation {
  const source = sourceAt(place.path);
  const location: PhysicalLocation = {
    artifactLocation: artifactOf(place.path),
    region: regionWithText(firstLineOf(place.span, source.lines), source),
  };
  const context = contextOf(place.span, source);
  if (context.snippet?.text !== location.region?.snippet?.text) {
    location.contextRegion = context;
  }
  return location;
}

/** All four numbers of a span; lines and columns count from 1, the end column is exclusive. */
export function regionOf(span: Span, { lines }: CountedSource) {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  } satisfies Region;
}

function regionWithText(span: Span, source: CountedSource): Region {
  const text = source.text.slice(span.start, span.end);
  return { ...regionOf(span, source), snippet: { text } };
}

const CONTEXT_LINES = 2;

/** The whole lines of a span with some around them. */
function contextOf(span: Span, source: CountedSource): Region {
  const { lines } = source;
  const { start, end } = lines.rangeOf(span);
  const first = Math.max(1, start.line - CONTEXT_LINES);
  const last = Math.min(lines.count, end.line + CONTEXT_LINES);
  const whole = {
    start: lines.startOf(first),
    end: lines.startOf(last) + lines.textOf(last).length,
  };
  return regionWithText(whole, source);
}
