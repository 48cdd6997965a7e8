import { relative } from "node:path";
import ignore from "ignore";
import type { PathPatterns } from "../settings/settings.ts";
import { posixOf } from "./posix-path.ts";

/** What patterns say of a path: the last one that matches decides, `!` brings back. */
export type PatternVerdict = "matched" | "brought back" | "no match";

/** Judges an absolute path; that of a folder ends with a slash. */
export type PatternTest = (absolute: string) => PatternVerdict;

/** Makes the test of patterns, which hold only below their base. */
export function patternTest({ base, patterns }: PathPatterns): PatternTest {
  const matcher = ignore({ ignorecase: false }).add([...patterns]);
  return (absolute) => {
    const path = posixOf(relative(base, absolute));
    if (path === "" || path.startsWith("../") || path === "..") {
      return "no match";
    }
    const { ignored, unignored } = matcher.test(
      absolute.endsWith("/") ? `${path}/` : path,
    );
    if (ignored) return "matched";
    return unignored ? "brought back" : "no match";
  };
}
