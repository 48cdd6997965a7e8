import type { Language, Node, Query } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import { beginsIn, rangeOf } from "./query-range.ts";
import { spanOf } from "./convert-expression.ts";
import { isRole, ROLES } from "./framework-roles.ts";
import type { RoutePlace } from "./module-facts.ts";
import { checkVocabulary, compileQuery, readQueryFiles } from "./query-file.ts";

const FRAMEWORKS = "frameworks";

const VOCABULARY = { captures: ROLES, questions: [] };

/**
 * All of `queries/frameworks` as one query: one walk finds every place that may say where requests
 * come in. Kept apart from the facts, since only files that may declare routes need it.
 */
export function frameworkQuery(language: Language): Query {
  const known = compiled.get(language);
  if (known) return known;
  const files = readQueryFiles(FRAMEWORKS);
  // Checked file by file, so that an error names the file; compiled once.
  for (const file of files) checkVocabulary(file, VOCABULARY);
  const source = files.map((file) => file.source).join("\n");
  const whole = { name: FRAMEWORKS, path: "queries/frameworks", source };
  const made = compileQuery(language, whole, VOCABULARY);
  compiled.set(language, made);
  return made;
}

/** Compiling costs as much as parsing many files, and the language stays for the whole process. */
const compiled = new WeakMap<Language, Query>();

/** The places that begin in a part of a tree, in the order of the text. */
export function routePlaces(
  query: Query,
  root: Node,
  within: Span,
): RoutePlace[] {
  return query
    .captures(root, rangeOf(within))
    .flatMap(({ name, node }) =>
      isRole(name) && beginsIn(within, node)
        ? [{ role: name, span: spanOf(node) }]
        : [],
    );
}
