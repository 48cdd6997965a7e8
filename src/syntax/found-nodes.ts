import type { Node, QueryCapture } from "web-tree-sitter";
import { emptyLists, isFactCapture, type FactNodes } from "./fact-captures.ts";
import type { FactQuery, RuleQuery } from "./fact-query.ts";
import type { Candidate } from "./module-facts.ts";

/** What the queries find in a tree. */
export interface FoundNodes {
  readonly nodes: FactNodes;
  /** Rule by rule; structural predicates are already decided. */
  readonly candidates: readonly Candidate[];
}

/** Runs the query over a tree; the rules are those that can matter to it. */
export function findNodes(
  { query, patterns }: FactQuery,
  rules: readonly RuleQuery[],
  root: Node,
): FoundNodes {
  const nodes = emptyLists();
  const candidates = new Map<string | null, Candidate[]>(
    rules.map(({ rule }) => [rule, []]),
  );
  for (const { captures, patternIndex } of query.matches(root)) {
    let spans: Candidate["captures"] | null = null;
    for (const { rule, questions } of patterns[patternIndex] ?? []) {
      if (rule === null) {
        for (const { name, node } of captures) {
          if (isFactCapture(name)) nodes[name].push(node);
        }
      } else {
        const found = candidates.get(rule);
        if (found === undefined) continue;
        spans ??= spansByName(captures);
        found.push({ rule, captures: spans, questions });
      }
    }
  }
  for (const list of Object.values(nodes)) list.sort(byPlace);
  return { nodes, candidates: [...candidates.values()].flat() };
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
