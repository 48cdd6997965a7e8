import type { Place } from "../findings/finding.ts";
import type { SourceText } from "../findings/scan-result.ts";
import { Lines, type Range } from "../text/lines.ts";

/** A source file with its lines counted. */
export interface CountedSource extends SourceText {
  readonly lines: Lines;
}

/** Finds a source file by its path. */
export type SourceAt = (path: string) => CountedSource;

/**
 * Looks sources up by path and counts the lines of each only once.
 * The returned function throws when the scan gave no text for a path: that is a bug of the scan.
 */
export function countSources(
  sources: ReadonlyMap<string, SourceText>,
): SourceAt {
  const counted = new Map<string, CountedSource>();
  return (path) => {
    const known = counted.get(path);
    if (known !== undefined) return known;
    const source = sources.get(path);
    if (source === undefined) {
      throw new Error(`the scan result has no source text for ${path}`);
    }
    const fresh = { ...source, lines: new Lines(source.text) };
    counted.set(path, fresh);
    return fresh;
  };
}

/** The lines and columns of a place. */
export function rangeOf(place: Place, sourceAt: SourceAt): Range {
  return sourceAt(place.path).lines.rangeOf(place.span);
}
