import { readFileSync } from "node:fs";
import { Language, Parser, type Tree } from "web-tree-sitter";

/** The Python grammar and the one parser that uses it. */
export interface Python {
  readonly language: Language;
  /**
   * The tree owns WebAssembly memory: the caller deletes it.
   * @param before the tree of an earlier text, which was told of the edit: what is the same is taken from it
   */
  parse(text: string, before?: Tree): Tree;
}

let loading: Promise<Python> | null = null;

/** Loads tree-sitter and the grammar from `grammars/` once for the process. */
export function loadPython(): Promise<Python> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Python> {
  await Parser.init();
  const grammar = new URL(
    "../../grammars/tree-sitter-python.wasm",
    import.meta.url,
  );
  const language = await Language.load(readFileSync(grammar));
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    language,
    parse(text, before) {
      // tree-sitter counts rows by LF alone; a lone CR ends a line in Python too.
      const tree = parser.parse(text.replace(/\r(?!\n)/g, "\n"), before);
      if (tree === null) throw new Error("the parser has no language");
      return tree;
    },
  };
}
