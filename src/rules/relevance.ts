import { FAMILIES } from "../catalog/api.ts";
import {
  importPaths,
  importPathsOf,
  type Catalog,
} from "../catalog/catalog.ts";
import { reachTest, type ImportEvidence } from "../catalog/imports.ts";
import type { Question } from "../syntax/module-facts.ts";

/** Whether something can be found in a file, from its imports and words alone. */
export type Relevance = (evidence: ImportEvidence) => boolean;

/**
 * Makes the function that says whether one of the patterns of a rule's query can match in a file: computed from
 * what they ask, so that no rule can forget it. Whether a route leads to the file is not seen in it.
 */
export function relevanceBy(
  catalog: Catalog,
): (patterns: readonly (readonly Question[])[]) => Relevance {
  /** Many rules ask for the same families. */
  const reaching = new Map<string, Relevance>();
  const reaches = (asked: readonly string[]): Relevance => {
    const families = FAMILIES.filter((family) => asked.includes(family));
    const key = families.join(" ");
    const test = reaching.get(key) ?? reachTest(importPaths(catalog, families));
    reaching.set(key, test);
    return test;
  };
  const testOf = ({ predicate, words }: Question): Relevance => {
    switch (predicate) {
      case "calls?":
      case "imports?":
        return reaches(words);
      case "calls-path?":
      case "names?":
        return reachTest(importPathsOf(words));
      case "mentions?":
        return ({ mentions }) => words.some(mentions);
      case "named?":
        return ({ mentions }) => words.some((word) => mentions(`${word}(`));
      default:
        return () => true;
    }
  };
  return (patterns) => {
    const tests = patterns.map((questions) => questions.map(testOf));
    return (evidence) =>
      tests.some((pattern) => pattern.every((test) => test(evidence)));
  };
}
