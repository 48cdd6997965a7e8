import {
  names,
  UNUSED_SUPPRESSION,
  type PlacedMark,
  type UnusedMark,
} from "./apply.ts";
import type { Selector } from "./mark.ts";
import type { RuleInfo } from "../rule-info.ts";

/** A mark that suppresses nothing, and why that is known. */
export interface IdleMark extends PlacedMark {
  readonly why:
    | { readonly kind: "not understood" }
    | { readonly kind: "names nothing" }
    | { readonly kind: "unknown rules" }
    | { readonly kind: "above nothing" }
    | { readonly kind: "nothing found" };
  /** The selectors to take out; empty for the whole mark. */
  readonly idle: readonly Selector[];
}

/**
 * Which unused marks are idle: not those whose rules did not run, since another run may need them.
 * @param rules all there are
 * @param runs whether a rule has judged a file
 */
export function idleMarks(
  unused: readonly UnusedMark[],
  rules: readonly RuleInfo[],
  runs: (path: string, code: string) => boolean,
): IdleMark[] {
  return unused.flatMap((placed): IdleMark | [] => {
    const { mark, lines, path } = placed;
    const meant = (word: string): RuleInfo[] =>
      rules.filter((rule) => names(word, rule));
    const isIdle = (word: string): boolean =>
      meant(word).every(
        ({ code, status }) => status === "preview" || runs(path, code),
      ) &&
      meant(word).some(
        ({ code }) => runs(path, code) && code !== UNUSED_SUPPRESSION,
      );
    const unknown = placed.unused.filter(
      ({ word }) => meant(word).length === 0,
    );
    const idle = placed.unused.filter(({ word }) => isIdle(word));
    if (!mark.isUnderstood) {
      return { ...placed, why: { kind: "not understood" }, idle: [] };
    }
    if (mark.selectors?.length === 0) {
      return { ...placed, why: { kind: "names nothing" }, idle: [] };
    }
    if (unknown.length > 0) {
      return { ...placed, why: { kind: "unknown rules" }, idle: unknown };
    }
    if (mark.selectors === null ? !isIdle("ALL") : idle.length === 0) return [];
    const isApart = mark.reach !== "file" && lines === null;
    const kind = isApart ? "above nothing" : "nothing found";
    return { ...placed, why: { kind }, idle };
  });
}
