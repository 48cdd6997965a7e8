import type { Node, Query } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import { collectBindings, type FileContext } from "./bindings.ts";
import { blocksOf } from "./blocks.ts";
import { callOf } from "./calls.ts";
import {
  convertExpression,
  meaningfulChildren,
  spanOf,
  type ConversionContext,
} from "./convert-expression.ts";
import { commentsOf } from "./comments.ts";
import type { FactQuery, RuleQuery } from "./fact-query.ts";
import { findNodes } from "./found-nodes.ts";
import { routePlaces } from "./framework-query.ts";
import { errorsOf } from "./errors.ts";
import { innermostAt } from "./innermost.ts";
import type { Python } from "./language.ts";
import type { ModuleFacts, Result } from "./module-facts.ts";
import { resolveOuterNames } from "./outer-names.ts";
import { scopesOf } from "./scopes.ts";
import { usesOf } from "./uses.ts";

/** What turns a file's text into facts; made once for a scan. */
export interface Extractor {
  readonly python: Python;
  readonly facts: FactQuery;
}

/**
 * Parses one file and keeps what it says; the rule queries are those that can matter to it.
 * @param frameworks asked of a file that may declare routes.
 * @param operators asked where a whole program is looked at.
 */
export function extractFacts(
  { python, facts }: Extractor,
  path: string,
  text: string,
  rules: readonly RuleQuery[],
  frameworks: Query | null = null,
  operators: Query | null = null,
): ModuleFacts {
  const tree = python.parse(text);
  try {
    const whole = { start: 0, end: text.length };
    return factsIn(
      path,
      text,
      tree.rootNode,
      { facts, rules, frameworks, operators },
      { statements: whole, comments: whole },
    );
  } finally {
    tree.delete();
  }
}

/** What is looked for in a file. */
export interface Sought {
  readonly facts: FactQuery;
  /** Of the rules that can matter to the file. */
  readonly rules: readonly RuleQuery[];
  /** Where routes may be declared; null for a file without. */
  readonly frameworks: Query | null;
  /** Where methods are called without their names; null where nobody asks. */
  readonly operators: Query | null;
}

/** A part of a file. */
export interface Region {
  /** Whole statements of one body, up to the end of the last one's line. */
  readonly statements: Span;
  /** Where comments may speak of these statements. */
  readonly comments: Span;
}

/** The facts of a part of a tree, as if its statements were a file's. Errors are those of the whole file. */
export function factsIn(
  path: string,
  text: string,
  root: Node,
  { facts, rules, frameworks, operators }: Sought,
  { statements, comments }: Region,
): ModuleFacts {
  const { nodes, candidates } = findNodes(facts, rules, root, statements);
  const callIndex = new Map(
    nodes.call.map((node, index) => [spanKey(spanOf(node)), index]),
  );
  const tooDeep: Span[] = [];
  const conversion: ConversionContext = {
    textOf: (node) => text.slice(node.startIndex, node.endIndex),
    callAt: (span) => callIndex.get(spanKey(span)) ?? null,
    tooDeep: (span) => tooDeep.push(span),
  };
  const convert = (node: Node) => convertExpression(node, conversion);

  const scopeNodes = scopesOf(nodes, text.length, convert);
  const scopes = scopeNodes.map(({ scope }) => scope);
  const blocks = blocksOf(nodes, text.length, convert);
  const context: FileContext = {
    text,
    convert,
    scopeAt: (offset) =>
      innermostAt(
        scopes,
        offset,
        ({ body }) => body,
        ({ parent }) => parent,
      ),
    blockAt: (offset) =>
      innermostAt(
        blocks,
        offset,
        ({ span }) => span,
        ({ parent }) => parent,
      ),
  };
  const result = (kind: Result["kind"], node: Node, value: Node): Result => ({
    kind,
    value: convert(value),
    within: context.scopeAt(node.startIndex),
    span: spanOf(node),
  });
  const { bindings, stores } = collectBindings(nodes, scopeNodes, context);
  return {
    path,
    scopes,
    blocks,
    bindings: resolveOuterNames(bindings, scopes, nodes, context.scopeAt),
    stores,
    calls: nodes.call.map((node) => callOf(node, context)),
    results: [
      ...nodes.return.map((node) => result("return", node, node)),
      ...nodes.yield.flatMap((node) =>
        meaningfulChildren(node).map((value) =>
          result(isDelegation(node) ? "yield-from" : "yield", node, value),
        ),
      ),
    ],
    candidates,
    routePlaces: frameworks ? routePlaces(frameworks, root, statements) : [],
    uses: operators ? usesOf(operators, root, statements, context) : [],
    comments: commentsOf(root, text, comments),
    errors: errorsOf(root),
    tooDeep,
  };
}

/** `yield from other()`. */
function isDelegation(node: Node): boolean {
  return node.children.some(({ type }) => type === "from");
}

/** One number for a span: offsets stay far below 2^26. */
function spanKey({ start, end }: Span): number {
  return start * 0x4000000 + end;
}
