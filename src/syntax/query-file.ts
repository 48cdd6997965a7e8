import { readdirSync, readFileSync } from "node:fs";
import { Query, type Language } from "web-tree-sitter";

/** The words that a folder of queries may use; everything else is refused. */
export interface Vocabulary {
  readonly captures: readonly string[];
  /** Predicates that the model answers, without `#`, e.g. `calls?`. */
  readonly questions: readonly string[];
}

/** A `.scm` file as written. */
export interface QueryFile {
  /** File name without its ending. */
  readonly name: string;
  readonly path: string;
  readonly source: string;
}

/** Predicates that tree-sitter answers itself while the tree is there. */
const STRUCTURAL = [
  "eq?",
  "not-eq?",
  "any-eq?",
  "any-not-eq?",
  "match?",
  "not-match?",
  "any-match?",
  "any-not-match?",
  "any-of?",
  "not-any-of?",
];

/** The queries of a folder under `queries/`, sorted by name. */
export function readQueryFiles(folder: string): QueryFile[] {
  const directory = new URL(`../../queries/${folder}/`, import.meta.url);
  return readdirSync(directory)
    .filter((file) => file.endsWith(".scm"))
    .sort()
    .map((file) => ({
      name: file.slice(0, -".scm".length),
      path: `queries/${folder}/${file}`,
      source: readFileSync(new URL(file, directory), "utf8"),
    }));
}

/**
 * Compiles a query. tree-sitter takes a predicate that it does not know for true, so words outside
 * of the vocabulary are refused here.
 * @throws Error that names file, line and word.
 */
export function compileQuery(
  language: Language,
  file: QueryFile,
  vocabulary: Vocabulary,
): Query {
  checkVocabulary(file, vocabulary);
  try {
    return new Query(language, file.source);
  } catch (error) {
    throw new Error(`${file.path}: ${String(error)}`, { cause: error });
  }
}

/**
 * Refuses captures and predicates outside of the vocabulary.
 * @throws Error that names file, line and word.
 */
export function checkVocabulary(
  file: QueryFile,
  { captures, questions }: Vocabulary,
): void {
  const code = withoutComments(file.source);
  refuseUnknown(file, code, /@([\w.-]+)/g, "capture", captures);
  refuseUnknown(file, code, /#([\w.!?-]+)/g, "predicate", [
    ...STRUCTURAL,
    ...questions,
  ]);
}

/** Comments and strings blanked out, offsets kept. */
function withoutComments(source: string): string {
  return source.replace(/;.*|"(?:[^"\\]|\\.)*"/g, (text) =>
    " ".repeat(text.length),
  );
}

function refuseUnknown(
  file: QueryFile,
  code: string,
  pattern: RegExp,
  kind: string,
  known: readonly string[],
): void {
  for (const match of code.matchAll(pattern)) {
    const word = match[1] ?? "";
    if (known.includes(word)) continue;
    const line = code.slice(0, match.index).split("\n").length;
    throw new Error(
      `${file.path}:${line}: unknown ${kind} ${match[0]}; known are ${known.join(", ")}`,
    );
  }
}
