import { Query, type Language } from "web-tree-sitter";
import { FACT_VOCABULARY } from "./fact-captures.ts";
import { groupBy } from "../text/group-by.ts";
import type { Asked, Question } from "./module-facts.ts";
import {
  checkVocabulary,
  compileQuery,
  readQueryFiles,
  type QueryFile,
  type Vocabulary,
} from "./query-file.ts";
import { shapeOf } from "./pattern-shape.ts";
import { RULE_VOCABULARY } from "./rule-query.ts";

/** What finds the facts of a file and the candidates of the rules: one query, so that a tree is walked once. */
export interface FactQuery {
  readonly query: Query;
  /** By index; of patterns with one shape only the first is matched, for all. */
  readonly patterns: readonly Pattern[];
  /** One for each rule that has a query. */
  readonly rules: readonly RuleQuery[];
}

/** Who looks for the shape of a pattern. */
export interface Pattern {
  /** Whether it is one of `queries/facts`. */
  readonly isFact: boolean;
  readonly rules: readonly Asked[];
}

/** The part of the query that stands in one rule's file. */
export interface RuleQuery {
  /** Name of the rule, which is the file's. */
  readonly rule: string;
  /** Those of each of its patterns: also what decides which files are worth parsing. */
  readonly questions: readonly (readonly Question[])[];
}

/** Compiling costs as much as parsing many files; a process knows few sets of rules, and keeps their queries. */
const compiled = new WeakMap<Language, Map<string, FactQuery>>();

/**
 * `queries/facts` and the queries of the named rules as one; rules without a query are passed over.
 * It is compiled once for the process, which owns its WebAssembly memory.
 * @throws Error for a word outside of the vocabulary.
 */
export function factQuery(
  language: Language,
  rules: readonly string[],
): FactQuery {
  const known = compiled.get(language) ?? new Map<string, FactQuery>();
  compiled.set(language, known);
  const key = rules.join(" ");
  const query = known.get(key) ?? compile(language, rules);
  known.set(key, query);
  return query;
}

function compile(language: Language, rules: readonly string[]): FactQuery {
  const parts = partsOf(rules);
  const query = compileTogether(language, parts);
  const written = query.predicates.map((_, index) => ({
    rule: partAt(parts, query.startIndexForPattern(index)).rule,
    questions: questionsOf(query, index),
  }));
  return {
    query,
    patterns: matchedTogether(query, written, sourceOf(parts)),
    rules: parts.flatMap(({ rule }) =>
      rule === null
        ? []
        : {
            rule,
            questions: written
              .filter((pattern) => pattern.rule === rule)
              .map(({ questions }) => questions),
          },
    ),
  };
}

/** A pattern as one of the files has it; null for one of `queries/facts`. */
interface Written {
  readonly rule: string | null;
  readonly questions: readonly Question[];
}

/** Handing matches from WebAssembly costs more than finding them: of equal shapes only the first is looked for. */
function matchedTogether(
  query: Query,
  written: readonly Written[],
  source: string,
): Pattern[] {
  const bytes = Buffer.from(source);
  const byShape = groupBy(written.keys(), (index) =>
    shapeOf(
      bytes.toString(
        "utf8",
        query.startIndexForPattern(index),
        query.endIndexForPattern(index),
      ),
    ),
  );
  const patterns: Pattern[] = written.map(() => ({ isFact: false, rules: [] }));
  for (const [first = 0, ...others] of byShape.values()) {
    for (const index of others) query.disablePattern(index);
    const same = [first, ...others].flatMap((index) => written[index] ?? []);
    patterns[first] = {
      isFact: same.some(({ rule }) => rule === null),
      rules: same.flatMap(({ rule, questions }) =>
        rule === null ? [] : [{ rule, questions }],
      ),
    };
  }
  return patterns;
}

interface Part {
  readonly file: QueryFile;
  readonly vocabulary: Vocabulary;
  readonly rule: string | null;
}

function partsOf(rules: readonly string[]): Part[] {
  return [
    ...readQueryFiles("facts").map((file) => ({
      file,
      vocabulary: FACT_VOCABULARY,
      rule: null,
    })),
    ...readQueryFiles("rules")
      .filter(({ name }) => rules.includes(name))
      .map((file) => ({
        file,
        vocabulary: RULE_VOCABULARY,
        rule: file.name,
      })),
  ];
}

function compileTogether(language: Language, parts: readonly Part[]): Query {
  for (const { file, vocabulary } of parts) checkVocabulary(file, vocabulary);
  try {
    return new Query(language, sourceOf(parts));
  } catch (error) {
    // Alone, each is refused under its own name.
    for (const { file, vocabulary } of parts) {
      compileQuery(language, file, vocabulary).delete();
    }
    throw error;
  }
}

function sourceOf(parts: readonly Part[]): string {
  return parts.map(({ file }) => file.source).join("\n");
}

/** The part that holds a place of the joined source, which tree-sitter counts in bytes. */
function partAt(parts: readonly Part[], offset: number): Part {
  let end = 0;
  for (const part of parts) {
    end += Buffer.byteLength(part.file.source) + "\n".length;
    if (offset < end) return part;
  }
  throw new RangeError(`no query at ${offset}`);
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
