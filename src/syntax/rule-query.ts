/** What the queries under `queries/rules` may say. */
export const RULE_VOCABULARY = {
  captures: [
    ...["assignment", "base", "call", "function", "loop", "name", "object"],
    "with",
    "lock",
  ],
  questions: [
    ...["calls?", "in-request?", "names?", "imports?", "mentions?"],
    // What is called is one of the APIs, each by its path: cheaper than to ask what a call gives by `names?`.
    "calls-path?",
    // What is called has one of the names; `.name` for a method alone.
    "named?",
  ],
};
