import type { Node } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import { meaningfulChildren, spanOf } from "./convert-expression.ts";
import type { Expression } from "./expression.ts";
import type { FactNodes } from "./fact-captures.ts";
import { innermostAt } from "./innermost.ts";
import type { Block } from "./module-facts.ts";

type Branch = Omit<Block, "parent">;

/** The blocks of a file sorted by start, the module first. */
export function blocksOf(
  nodes: FactNodes,
  length: number,
  convert: (node: Node) => Expression,
): Block[] {
  const branches = [
    ...nodes.if.flatMap((node) => ifBranches(node, convert)),
    ...nodes.assert.flatMap((node) => assertBranch(node, convert)),
    ...nodes.try.flatMap(tryBranches),
    ...nodes.match.flatMap(matchBranches),
    ...nodes.loop.flatMap((node) => loopBranches(node, convert)),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

  const module: Block = {
    kind: "module",
    parent: null,
    statement: -1,
    branch: 0,
    span: { start: 0, end: Math.max(length, 1) },
    test: null,
    leaves: false,
    exhaustive: true,
  };
  const blocks = [module];
  for (const branch of branches) {
    const parent = innermostAt(
      blocks,
      branch.span.start,
      ({ span }) => span,
      (block) => block.parent,
    );
    blocks.push({ ...branch, parent });
  }
  return blocks;
}

function ifBranches(node: Node, convert: (node: Node) => Expression): Branch[] {
  const alternatives = node.childrenForFieldName("alternative");
  const exhaustive = alternatives.some(({ type }) => type === "else_clause");
  return [node, ...alternatives].map((clause, branch) => {
    const condition = clause.childForFieldName("condition");
    return {
      kind: "if",
      statement: node.startIndex,
      branch,
      span: bodySpan(clause),
      test: condition && convert(condition),
      leaves: leaves(clause),
      exhaustive,
    };
  });
}

/** `finally` always runs, so it is no branch. */
function tryBranches(node: Node): Branch[] {
  const clauses = meaningfulChildren(node).filter(
    ({ type }) => type === "except_clause" || type === "else_clause",
  );
  return [bodySpan(node), ...clauses.map(spanOf)].map((span, branch) =>
    plainBranch("try", node, branch, span),
  );
}

function matchBranches(node: Node): Branch[] {
  const cases = (node.childForFieldName("body") ?? node).namedChildren.filter(
    ({ type }) => type === "case_clause",
  );
  const last = cases.at(-1)?.namedChildren[0]?.text;
  return cases.map((clause, branch) => ({
    ...plainBranch("match", node, branch, bodySpan(clause)),
    exhaustive: last === "_",
  }));
}

function loopBranches(
  node: Node,
  convert: (node: Node) => Expression,
): Branch[] {
  const alternative = node.childForFieldName("alternative");
  return [node, ...(alternative ? [alternative] : [])].map((clause, branch) => {
    const condition = clause.childForFieldName("condition");
    return {
      ...plainBranch("loop", node, branch, bodySpan(clause)),
      test: condition && convert(condition),
    };
  });
}

function plainBranch(
  kind: "try" | "match" | "loop",
  node: Node,
  branch: number,
  span: Span,
): Branch {
  return {
    kind,
    statement: node.startIndex,
    branch,
    span,
    test: null,
    leaves: false,
    exhaustive: false,
  };
}

/** `assert x` goes on where `if not x: raise AssertionError` does; it holds nothing. */
function assertBranch(
  node: Node,
  convert: (node: Node) => Expression,
): Branch[] {
  const [condition] = meaningfulChildren(node);
  if (condition === undefined) return [];
  const end = { start: node.endIndex, end: node.endIndex };
  const operand = convert(condition);
  return [
    {
      kind: "if",
      statement: node.startIndex,
      branch: 0,
      span: end,
      test: { kind: "not", operand, span: operand.span },
      leaves: true,
      exhaustive: false,
    },
  ];
}

const LEAVING = [
  "return_statement",
  "raise_statement",
  "continue_statement",
  "break_statement",
];

/** Calls that do not come back. */
const EXIT = /^(?:sys\.exit|exit|quit|os\._exit|abort|flask\.abort)\(/;

function leaves(clause: Node): boolean {
  const body =
    clause.childForFieldName("consequence") ?? clause.childForFieldName("body");
  const last = body && meaningfulChildren(body).at(-1);
  if (!last) return false;
  return (
    LEAVING.includes(last.type) ||
    (last.type === "expression_statement" && EXIT.test(last.text))
  );
}

function bodySpan(clause: Node): Span {
  return spanOf(
    clause.childForFieldName("consequence") ??
      clause.childForFieldName("body") ??
      clause,
  );
}
