import { RULE_VOCABULARY } from "./rule-query.ts";

/** A comment, a string, or a predicate with its strings. */
const TOKENS =
  /;.*|\(#([\w.!?-]+)(?:"(?:[^"\\]|\\.)*"|[^()"])*\)|"(?:[^"\\]|\\.)*"/g;

/** What a pattern looks for in the tree: its text without what the model answers, comments and layout. */
export function shapeOf(pattern: string): string {
  const plain = pattern
    .replace(TOKENS, (token, predicate?: string) =>
      token.startsWith(";") || isQuestion(predicate) ? " " : token,
    )
    .replace(/\s+/g, " ")
    .replace(/ (?=\))/g, "")
    .trim();
  // Parentheses around one node alone hold it together with its predicates.
  return plain.startsWith("((") ? plain.slice(1, -1) : plain;
}

function isQuestion(predicate: string | undefined): boolean {
  return (
    predicate !== undefined && RULE_VOCABULARY.questions.includes(predicate)
  );
}
