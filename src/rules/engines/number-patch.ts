import type { Fix } from "../../findings/fix.ts";
import type { RuleContext } from "../rule.ts";
import type { KnownBound } from "./known-bound.ts";

/** The patch that writes another time where a bound stands as a number beside what it bounds; none where it stands elsewhere. */
export function numberPatch(
  { textOf, isEditable }: RuleContext,
  { path, span, seconds }: KnownBound,
  wantedSeconds: number,
): readonly Fix[] {
  if (!isEditable(path)) return [];
  const text = textOf(path).slice(span.start, span.end);
  const [number, more] = NUMBERS.flatMap(({ pattern, unitSeconds }) =>
    [...text.matchAll(pattern)].flatMap(
      ({ index, 1: before = "", 2: digits = "", 3: unit }) => {
        const each = unitSecondsOf(unit) ?? unitSeconds;
        const isIt =
          Math.abs(Number(digits.replaceAll("_", "")) * each - seconds) < 1e-6;
        const start = span.start + index + before.length;
        return isIt ? [{ start, digits, unit, each }] : [];
      },
    ),
  );
  if (number === undefined || more !== undefined) return [];
  const { start, digits, each } = number;
  const written = wantedSeconds / each;
  // Minutes and hours may not come out whole.
  if (!Number.isInteger(written)) return [];
  const by = String(written);
  return [
    {
      title: `Replace \`${digits}\` with \`${by}\``,
      applicability: "unsafe",
      edits: [
        {
          path,
          span: { start, end: start + digits.length },
          text: by,
        },
      ],
    },
  ];
}

/** Where a number stands, and the seconds of its unit where none is written beside it. */
const NUMBERS = [
  {
    pattern:
      /(statement_timeout["']?\s*(?:[=,:]|%3D|\bto\b)\s*["']*\s*)([\d_]+)\s*(ms|s|min|h)?\b/gi,
    unitSeconds: 1e-3,
  },
  { pattern: /(max_execution_time\s*=\s*)([\d.]+)/gi, unitSeconds: 1e-3 },
  { pattern: /(max_statement_time\s*=\s*)([\d.]+)/gi, unitSeconds: 1 },
  {
    pattern:
      /(\b(?:read_timeout|command_timeout|timeout)["']?\s*[:=]\s*)([\d_.]+)/g,
    unitSeconds: 1,
  },
] as const;

const UNIT_SECONDS = new Map([
  ["ms", 1e-3],
  ["s", 1],
  ["min", 60],
  ["h", 3600],
]);

function unitSecondsOf(unit: string | undefined): number | undefined {
  return unit === undefined ? undefined : UNIT_SECONDS.get(unit.toLowerCase());
}
