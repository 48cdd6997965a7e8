import type { ScanResult } from "../findings/scan-result.ts";
import { shownOf } from "./shown.ts";

/** For `--statistics`: how often each rule found something, most first, one rule a line. */
export function statistics({ findings }: ScanResult): string {
  const byCode = new Map<string, { name: string; count: number }>();
  for (const { code, name } of shownOf(findings)) {
    byCode.set(code, { name, count: (byCode.get(code)?.count ?? 0) + 1 });
  }
  const rows = [...byCode].toSorted(
    ([codeA, a], [codeB, b]) => b.count - a.count || (codeA < codeB ? -1 : 1),
  );
  const digits = String(rows[0]?.[1].count ?? 0).length;
  return rows
    .map(
      ([code, { name, count }]) =>
        `  ${String(count).padStart(digits)}  ${code}  ${name}\n`,
    )
    .join("");
}
