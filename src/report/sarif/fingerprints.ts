import { fingerprintsOf } from "../../findings/fingerprint.ts";
import type { Finding } from "../../findings/finding.ts";
import { lineHashes } from "../line-hash.ts";
import type { SourceAt } from "../sources.ts";

/** `partialFingerprints` of a finding: GitHub's own line hash and one that survives edits around it. */
export type PartialFingerprints = (
  finding: Finding,
) => Readonly<Record<string, string>>;

/** Computes the fingerprints of all findings, suppressed ones too, and hands out those of each. */
export function partialFingerprintsOf(
  findings: readonly Finding[],
  sourceAt: SourceAt,
): PartialFingerprints {
  const contexts = fingerprintsOf(findings, ({ path }) => path);
  const contextOf = new Map(
    findings.map((finding, index) => [finding, contexts[index] ?? ""]),
  );
  const hashesOf = new Map<string, readonly string[]>();

  return (finding) => {
    const source = sourceAt(finding.path);
    const hashes = hashesOf.get(finding.path) ?? lineHashes(source.utf8);
    hashesOf.set(finding.path, hashes);
    const { line } = source.lines.positionAt(finding.span.start);
    return {
      primaryLocationLineHash: hashes[line - 1] ?? "",
      "hanglintContext/v1": contextOf.get(finding) ?? "",
    };
  };
}
