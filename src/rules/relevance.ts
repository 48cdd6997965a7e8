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
 * Whether one of the patterns of a rule's query can match in a file: computed from what they ask, so
 * that no rule can forget it. Whether a route leads to the file is not seen in it.
 */
export function relevanceOf(
  patterns: readonly (readonly Question[])[],
  catalog: Catalog,
): Relevance {
  const tests = patterns.map((questions) =>
    questions.map((question) => testOf(question, catalog)),
  );
  return (evidence) =>
    tests.some((pattern) => pattern.every((test) => test(evidence)));
}

function testOf({ predicate, words }: Question, catalog: Catalog): Relevance {
  switch (predicate) {
    case "calls?":
    case "imports?": {
      const families = FAMILIES.filter((family) => words.includes(family));
      return reachTest(importPaths(catalog, families));
    }
    case "names?":
      return reachTest(importPathsOf(words));
    default:
      return () => true;
  }
}
