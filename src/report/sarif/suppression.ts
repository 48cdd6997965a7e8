import type { Suppression } from "sarif";
import type { Finding } from "../../findings/finding.ts";

/**
 * Why a result is not shown; empty where it is. Once a run reports suppressions, every result must have
 * the list (SARIF 2.1.0, 3.27.23).
 */
export function suppressionsOf({ suppressed }: Finding): Suppression[] {
  if (suppressed === null) return [];
  const justification = suppressed.because;
  switch (suppressed.kind) {
    case "comment":
      return [{ kind: "inSource", status: "accepted", justification }];
    case "baseline":
    case "unchanged":
      return [{ kind: "external", status: "accepted", justification }];
  }
}
