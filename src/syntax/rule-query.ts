/** What the queries under `queries/rules` may say. */
export const RULE_VOCABULARY = {
  captures: [
    ...["assignment", "base", "call", "function", "loop", "name", "object"],
    "with",
    "lock",
  ],
  questions: [
    ...["calls?", "in-request?", "names?", "imports?", "mentions?"],
    // What is called has one of the names; `.name` for a method alone.
    "named?",
  ],
};
