import type { Language, Node, Query } from "web-tree-sitter";
import { checkVocabulary, compileQuery, readQueryFiles } from "./query-file.ts";

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

const VOCABULARY = { captures: CAPTURES, questions: [] };

export type FactCapture = (typeof CAPTURES)[number];

/** Nodes by capture name, in the order of the text; an outer node comes before what it holds. */
export type FactNodes = Readonly<Record<FactCapture, readonly Node[]>>;

/** All of `queries/facts` as one query: one walk over the tree finds every fact. */
export function compileFactQuery(language: Language): Query {
  const files = readQueryFiles("facts");
  // Checked file by file, so that an error names the file; compiled once.
  for (const file of files) checkVocabulary(file, VOCABULARY);
  return compileQuery(
    language,
    {
      name: "facts",
      path: "queries/facts",
      source: files.map((file) => file.source).join("\n"),
    },
    VOCABULARY,
  );
}

export function collectFactNodes(query: Query, root: Node): FactNodes {
  const nodes: Record<FactCapture, Node[]> = {
    function: [],
    class: [],
    lambda: [],
    comprehension: [],
    decorated: [],
    import: [],
    "import-from": [],
    assignment: [],
    rebound: [],
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
  for (const { name, node } of query.captures(root)) {
    if (isFactCapture(name)) nodes[name].push(node);
  }
  for (const list of Object.values(nodes)) list.sort(byPlace);
  return nodes;
}

function isFactCapture(name: string): name is FactCapture {
  return CAPTURES.some((capture) => capture === name);
}

function byPlace(a: Node, b: Node): number {
  return a.startIndex - b.startIndex || b.endIndex - a.endIndex;
}
