import type { Span } from "../text/span.ts";

/**
 * Index of the innermost region that holds the offset, among regions that nest and are sorted by start.
 * `spanOf` and `parentOf` read a region; the first region holds everything.
 */
export function innermostAt<Region>(
  regions: readonly Region[],
  offset: number,
  spanOf: (region: Region) => Span,
  parentOf: (region: Region) => number | null,
): number {
  let low = 0;
  let high = regions.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const region = regions[middle];
    if (region !== undefined && spanOf(region).start <= offset) low = middle;
    else high = middle - 1;
  }
  for (let index: number | null = low; index !== null;) {
    const region: Region | undefined = regions[index];
    if (region === undefined) break;
    if (offset < spanOf(region).end) return index;
    index = parentOf(region);
  }
  return 0;
}
