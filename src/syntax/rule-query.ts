import type { Language, Node, Query, QueryCapture } from "web-tree-sitter";
import type { Candidate, Question } from "./module-facts.ts";
import { compileQuery, readQueryFiles, type QueryFile } from "./query-file.ts";

/** What the queries under `queries/rules` may say. */
export const RULE_VOCABULARY = {
  captures: ["call", "function", "loop", "with"],
  questions: ["calls?", "in-request?"],
};

/** A rule's query, compiled. */
export interface RuleQuery {
  /** Name of the rule, which is the file's. */
  readonly rule: string;
  readonly query: Query;
  /** What the model is asked about every match: also what decides which files are worth parsing. */
  readonly questions: readonly Question[];
}

/**
 * Compiles the queries of the named rules; rules without a query are passed over.
 * @throws Error for a word outside of the vocabulary.
 */
export function compileRuleQueries(
  language: Language,
  rules: readonly string[],
): RuleQuery[] {
  return readQueryFiles("rules")
    .filter((file) => rules.includes(file.name))
    .map((file) => ruleQuery(language, file));
}

function ruleQuery(language: Language, file: QueryFile): RuleQuery {
  const query = compileQuery(language, file, RULE_VOCABULARY);
  return {
    rule: file.name,
    query,
    questions: query.predicates.flatMap((_, pattern) =>
      questionsOf(query, pattern),
    ),
  };
}

/** What a rule's query finds in a tree; structural predicates are already decided. */
export function candidatesOf(rule: RuleQuery, root: Node): Candidate[] {
  return rule.query.matches(root).map(({ captures, patternIndex }) => ({
    rule: rule.rule,
    captures: spansByName(captures),
    questions: questionsOf(rule.query, patternIndex),
  }));
}

function spansByName(captures: readonly QueryCapture[]): Candidate["captures"] {
  return Object.fromEntries(
    captures.map(({ name, node }) => [
      name,
      { start: node.startIndex, end: node.endIndex },
    ]),
  );
}

function questionsOf(query: Query, pattern: number): Question[] {
  return query.predicatesForPattern(pattern).map(({ operator, operands }) => {
    const [subject, ...rest] = operands;
    return {
      predicate: operator,
      capture: subject?.type === "capture" ? subject.name : "",
      words: rest.map((word) =>
        word.type === "string" ? word.value : `@${word.name}`,
      ),
    };
  });
}
