import type { Node } from "web-tree-sitter";

/** What the queries under `queries/facts` may capture. */
const CAPTURES = [
  "function",
  "class",
  "lambda",
  "comprehension",
  "decorated",
  "import",
  "import-from",
  "assignment",
  "rebound",
  "caught",
  "walrus",
  "with",
  "for",
  "global",
  "nonlocal",
  "call",
  "return",
  "yield",
  "if",
  "assert",
  "try",
  "match",
  "loop",
] as const;

export const FACT_VOCABULARY = { captures: CAPTURES, questions: [] };

export type FactCapture = (typeof CAPTURES)[number];

/** Nodes by capture name, in the order of the text; an outer node comes before what it holds. */
export type FactNodes = Readonly<Record<FactCapture, readonly Node[]>>;

/** Lists without nodes, to be filled. */
export function emptyLists(): Record<FactCapture, Node[]> {
  return {
    function: [],
    class: [],
    lambda: [],
    comprehension: [],
    decorated: [],
    import: [],
    "import-from": [],
    assignment: [],
    rebound: [],
    caught: [],
    walrus: [],
    with: [],
    for: [],
    global: [],
    nonlocal: [],
    call: [],
    return: [],
    yield: [],
    if: [],
    assert: [],
    try: [],
    match: [],
    loop: [],
  };
}

export function isFactCapture(name: string): name is FactCapture {
  return known.has(name);
}

const known: ReadonlySet<string> = new Set(CAPTURES);
