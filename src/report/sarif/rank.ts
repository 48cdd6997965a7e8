import type { Confidence, Finding, Level } from "../../findings/finding.ts";

/** How much a result matters, from 0 to 100 (SARIF 2.1.0, 3.27.25): by level, then by confidence. */
export function rankOf({ level, confidence }: Finding): number {
  return BY_LEVEL[level] + BY_CONFIDENCE[confidence];
}

const BY_LEVEL = {
  error: 70,
  warning: 40,
  note: 10,
} as const satisfies Record<Level, number>;

const BY_CONFIDENCE = {
  high: 20,
  medium: 10,
  low: 0,
} as const satisfies Record<Confidence, number>;
