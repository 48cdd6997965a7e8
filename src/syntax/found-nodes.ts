import type { Node, QueryCapture } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import { beginsIn, rangeOf } from "./query-range.ts";
import { emptyLists, isFactCapture, type FactNodes } from "./fact-captures.ts";
import type { FactQuery, RuleQuery } from "./fact-query.ts";
import type { Candidate } from "./module-facts.ts";

/** What the queries find in a tree. */
export interface FoundNodes {
  readonly nodes: FactNodes;
  /** In the order of the text; structural predicates are already decided. */
  readonly candidates: readonly Candidate[];
}

/**
 * Runs the query over a tree; the rules are those that can matter to it.
 * @param within leaves out nodes that begin elsewhere, and candidates of which no part does begin there
 */
export function findNodes(
  { query, patterns }: FactQuery,
  rules: readonly RuleQuery[],
  root: Node,
  within: Span,
): FoundNodes {
  const nodes = emptyLists();
  const candidates: Candidate[] = [];
  const wanted = new Set(rules.map(({ rule }) => rule));
  const asked = patterns.map(({ rules }) =>
    rules.filter(({ rule }) => wanted.has(rule)),
  );
  for (const { captures, patternIndex } of query.matches(
    root,
    rangeOf(within),
  )) {
    if (patterns[patternIndex]?.isFact) {
      for (const { name, node } of captures) {
        if (isFactCapture(name) && beginsIn(within, node)) {
          nodes[name].push(node);
        }
      }
    }
    const askedHere = asked[patternIndex] ?? [];
    if (
      askedHere.length > 0 &&
      captures.some(({ node }) => beginsIn(within, node))
    ) {
      candidates.push({ captures: spansByName(captures), asked: askedHere });
    }
  }
  for (const list of Object.values(nodes)) list.sort(byPlace);
  return { nodes, candidates };
}

function spansByName(captures: readonly QueryCapture[]): Candidate["captures"] {
  return Object.fromEntries(
    captures.map(({ name, node }) => [
      name,
      { start: node.startIndex, end: node.endIndex },
    ]),
  );
}

function byPlace(a: Node, b: Node): number {
  return a.startIndex - b.startIndex || b.endIndex - a.endIndex;
}
