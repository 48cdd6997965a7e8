import { createHash } from "node:crypto";
import type { Finding } from "./finding.ts";

/**
 * A fingerprint of each finding, in their order: 64 hexadecimal digits, unique in the list, the
 * same after lines have moved. SHA-256 of rule, path, enclosing function, callee and the ordinal
 * among the findings that share these four. `pathOf` gives the path from the root of the sources,
 * so that a scan of a folder agrees with a scan of everything.
 *
 * Give it suppressed findings too: else suppressing the first of two calls would rename the second.
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  pathOf: (finding: Finding) => string,
): readonly string[] {
  const ordinals = new Map<string, number>();
  return findings.map((finding) => {
    const { code, within, callee } = finding;
    const subject = [code, pathOf(finding), within, callee].join("\0");
    const ordinal = (ordinals.get(subject) ?? 0) + 1;
    ordinals.set(subject, ordinal);
    return createHash("sha256").update(`${subject}\0${ordinal}`).digest("hex");
  });
}
