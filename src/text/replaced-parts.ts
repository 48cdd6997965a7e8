import { replacedBetween, type Replaced } from "./replaced.ts";

/**
 * What changed from one text to another, in the order of the text, where there may be many lines between two changes.
 * Lines that stand once in either text tell what has stayed; of lines that have changed places some have stayed.
 */
export function replacedParts(
  before: string,
  after: string,
): readonly Replaced[] {
  const whole = replacedBetween(before, after);
  if (whole === null) return [];
  const { start, end } = whole.span;
  const old = before.slice(start, end);
  const fresh = after.slice(start, start + whole.length);
  let from = { old: 0, fresh: 0 };
  const stops = [
    ...stayed(linesOnce(old), linesOnce(fresh)),
    { old: old.length, fresh: fresh.length, length: 0 },
  ];
  return stops.flatMap((line) => {
    const { old: oldStart, fresh: freshStart } = from;
    from = { old: line.old + line.length, fresh: line.fresh + line.length };
    const gap = replacedBetween(
      old.slice(oldStart, line.old),
      fresh.slice(freshStart, line.fresh),
    );
    return gap ? [movedBy(start + oldStart, gap)] : [];
  });
}

/** A line that stands in both texts, with where it begins in each, and its length with its end. */
interface Stayed {
  readonly old: number;
  readonly fresh: number;
  readonly length: number;
}

/** Where whole lines begin, by line; those that stand there more than once are left out. */
function linesOnce(text: string): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const more = new Set<string>();
  // The first one has no beginning: what is in front of it is alike.
  let start = text.indexOf("\n") + 1;
  for (
    let end = text.indexOf("\n", start);
    start > 0 && end >= 0;
    end = text.indexOf("\n", start)
  ) {
    const line = text.slice(start, end + 1);
    if (starts.has(line)) more.add(line);
    starts.set(line, start);
    start = end + 1;
  }
  for (const line of more) starts.delete(line);
  return starts;
}

/** The longest row of lines that both texts have in this order. */
function stayed(
  old: ReadonlyMap<string, number>,
  fresh: ReadonlyMap<string, number>,
): readonly Stayed[] {
  /** By length of a row, the row that ends the earliest. */
  const rows: Row[] = [];
  for (const [line, start] of old) {
    const other = fresh.get(line);
    if (other === undefined) continue;
    const isNext = (rows.at(-1)?.last.fresh ?? -1) < other;
    const at = isNext
      ? rows.length
      : rows.findIndex(({ last }) => last.fresh > other);
    const last = { old: start, fresh: other, length: line.length };
    rows[at] = { last, before: rows[at - 1] ?? null };
  }
  const found: Stayed[] = [];
  for (let row = rows.at(-1) ?? null; row !== null; row = row.before) {
    found.push(row.last);
  }
  return found.toReversed();
}

interface Row {
  readonly last: Stayed;
  readonly before: Row | null;
}

function movedBy(by: number, { span, length }: Replaced): Replaced {
  return { span: { start: span.start + by, end: span.end + by }, length };
}
