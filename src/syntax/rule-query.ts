/** What the queries under `queries/rules` may say. */
export const RULE_VOCABULARY = {
  captures: ["call", "function", "loop", "with"],
  questions: ["calls?", "in-request?"],
};
