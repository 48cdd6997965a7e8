import { Edit, type Tree } from "web-tree-sitter";
import { replacedBetween, type Replaced } from "../text/replaced.ts";
import type { Span } from "../text/span.ts";
import { editedRegion } from "./edited-region.ts";
import { errorsOf, hasNewErrors } from "./errors.ts";
import { factsIn, type Region, type Sought } from "./extract.ts";
import { endsInStatement } from "./line-in-statement.ts";
import type { Python } from "./language.ts";
import type { ModuleFacts } from "./module-facts.ts";
import { splicedFacts } from "./spliced-facts.ts";

/** What a file said when it could last be read, and the tree that it was read from. */
interface Read {
  readonly text: string;
  readonly tree: Tree;
  readonly facts: ModuleFacts;
}

/**
 * A file that is typed in. The tree of a text that could be read is kept, so that only what was typed since is parsed
 * and read anew: the facts are those of the whole text. In code that did not parse in the beginning, the parser may
 * recover in another way than where it reads the text from its beginning.
 */
export class TypedFile {
  readonly path: string;
  readonly #python: Python;
  readonly #sought: Sought;
  #last: Read;

  /**
   * @param text that the file begins with
   * @param facts of this text, where they are known
   */
  constructor(
    python: Python,
    path: string,
    text: string,
    sought: Sought,
    facts: ModuleFacts | null = null,
  ) {
    this.path = path;
    this.#python = python;
    this.#sought = sought;
    const tree = python.parse(text);
    this.#last = {
      text,
      tree,
      facts: facts ?? this.#read(text, tree, wholeOf(text)),
    };
  }

  /**
   * What the file says with its text of now; null while what was typed does not parse: the parser then guesses what
   * was meant by all that follows, and guesses otherwise with the next key.
   */
  facts(text: string): ModuleFacts | null {
    const last = this.#last;
    const replaced = replacedBetween(last.text, text);
    if (replaced === null) return last.facts;
    const edited = last.tree.copy();
    tell(edited, last.text, text, replaced);
    const tree = this.#python.parse(text, edited);
    const { span, length } = replaced;
    if (
      hasNewErrors(last.facts.errors, errorsOf(tree.rootNode), replaced) ||
      endsInStatement(tree.rootNode, text, span.start + length)
    ) {
      edited.delete();
      tree.delete();
      return null;
    }
    const changed = changedSpan(edited, tree, replaced);
    edited.delete();
    const facts =
      this.#spliced(text, tree, changed) ??
      this.#read(text, tree, wholeOf(text));
    this.close();
    this.#last = { text, tree, facts };
    return facts;
  }

  /** Gives the tree's memory back. */
  close(): void {
    this.#last.tree.delete();
  }

  /** @param changed in the text of now */
  #spliced(text: string, tree: Tree, changed: Span): ModuleFacts | null {
    const last = this.#last;
    const by = text.length - last.text.length;
    const region = editedRegion(tree.rootNode, text, changed, (body) =>
      last.facts.scopes.some(
        (scope) =>
          scope.kind === "class" &&
          scope.body.start === body.start &&
          scope.body.end === body.end - by,
      ),
    );
    if (region === null) return null;
    const fresh = this.#read(text, tree, region);
    return splicedFacts(last.facts, fresh, { ...region, by });
  }

  #read(text: string, { rootNode }: Tree, region: Region): ModuleFacts {
    return factsIn(this.path, text, rootNode, this.#sought, region);
  }
}

function wholeOf({ length }: string): Region {
  const whole = { start: 0, end: length };
  return { statements: whole, comments: whole };
}

/** Tells a tree what was typed into its text. */
function tell(
  tree: Tree,
  before: string,
  after: string,
  { span: { start, end }, length }: Replaced,
): void {
  tree.edit(
    new Edit({
      startIndex: start,
      oldEndIndex: end,
      newEndIndex: start + length,
      startPosition: pointAt(before, start),
      oldEndPosition: pointAt(before, end),
      newEndPosition: pointAt(after, start + length),
    }),
  );
}

/** Rows end as the parser counts them. */
function pointAt(
  text: string,
  offset: number,
): { row: number; column: number } {
  const rows = text.slice(0, offset).split(/\n|\r(?!\n)/);
  return { row: rows.length - 1, column: rows.at(-1)?.length ?? 0 };
}

/** All that differs from an edited tree, what was typed included. */
function changedSpan(
  before: Tree,
  after: Tree,
  { span: { start }, length }: Replaced,
): Span {
  const ranges = before.getChangedRanges(after);
  return {
    start: Math.min(start, ...ranges.map((range) => range.startIndex)),
    end: Math.max(start + length, ...ranges.map((range) => range.endIndex)),
  };
}
