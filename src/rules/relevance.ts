import { FAMILIES } from "../catalog/catalog.ts";
import { reachTest, type ImportEvidence } from "../catalog/imports.ts";
import type { Question } from "../syntax/module-facts.ts";

/** Whether something can be found in a file, from its imports and words alone. */
export type Relevance = (evidence: ImportEvidence) => boolean;

/**
 * Whether a rule's query can match in a file: computed from what the query asks, so that no rule
 * can forget it.
 */
export function relevanceOf(questions: readonly Question[]): Relevance {
  const tests = questions.map(testOf);
  return (evidence) => tests.every((test) => test(evidence));
}

function testOf({ predicate, words }: Question): Relevance {
  switch (predicate) {
    case "calls?": {
      const tests = FAMILIES.filter((family) => words.includes(family)).map(
        reachTest,
      );
      return (evidence) => tests.some((test) => test(evidence));
    }
    case "in-request?":
      return ({ matches }) => matches(ROUTE_DECORATOR);
    default:
      return () => true;
  }
}

/** Stands in every file that declares a route by a decorator, whatever it is called on. */
const ROUTE_DECORATOR = /@[^\n\r]*\.(?:route|get|post|put|delete|patch)\s*\(/;
