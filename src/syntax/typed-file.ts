import { Edit, type Tree } from "web-tree-sitter";
import { replacedBetween, type Replaced } from "../text/replaced.ts";
import type { Span } from "../text/span.ts";
import { editedRegion } from "./edited-region.ts";
import { factsIn, type Region, type Sought } from "./extract.ts";
import type { Python } from "./language.ts";
import type { ModuleFacts } from "./module-facts.ts";
import { splicedFacts } from "./spliced-facts.ts";

/** What a file said last, and the tree that it was read from. */
interface Read {
  readonly text: string;
  readonly tree: Tree;
  readonly sought: Sought;
  readonly facts: ModuleFacts;
}

/**
 * A file that is typed in. Its tree is kept, so that only what an edit touches is parsed and read anew: the facts are
 * those of the whole text. In code that does not parse, the parser may recover in another way than where it
 * reads the text from its beginning.
 */
export class TypedFile {
  readonly path: string;
  readonly #python: Python;
  #last: Read | null = null;

  constructor(python: Python, path: string) {
    this.#python = python;
    this.path = path;
  }

  /** What the file says with its text of now. */
  facts(text: string, sought: Sought): ModuleFacts {
    const last = this.#last;
    if (last === null || !isSame(last.sought, sought)) {
      this.close();
      return this.#keep(text, sought, this.#python.parse(text), null);
    }
    const replaced = replacedBetween(last.text, text);
    if (replaced === null) return last.facts;
    tell(last.tree, last.text, text, replaced);
    const tree = this.#python.parse(text, last.tree);
    const changed = changedSpan(last.tree, tree, replaced);
    this.close();
    return this.#keep(text, sought, tree, { last, changed });
  }

  /** Gives the tree's memory back. */
  close(): void {
    this.#last?.tree.delete();
    this.#last = null;
  }

  #keep(
    text: string,
    sought: Sought,
    tree: Tree,
    edit: Edited | null,
  ): ModuleFacts {
    const facts =
      (edit && this.#spliced(text, sought, tree, edit)) ??
      this.#read(text, sought, tree, wholeOf(text));
    this.#last = { text, tree, sought, facts };
    return facts;
  }

  #spliced(
    text: string,
    sought: Sought,
    tree: Tree,
    { last, changed }: Edited,
  ): ModuleFacts | null {
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
    const fresh = this.#read(text, sought, tree, region);
    return splicedFacts(last.facts, fresh, { ...region, by });
  }

  #read(
    text: string,
    sought: Sought,
    { rootNode }: Tree,
    region: Region,
  ): ModuleFacts {
    return factsIn(this.path, text, rootNode, sought, region);
  }
}

function wholeOf({ length }: string): Region {
  const whole = { start: 0, end: length };
  return { statements: whole, comments: whole };
}

interface Edited {
  readonly last: Read;
  /** In the text of now. */
  readonly changed: Span;
}

function isSame(a: Sought, b: Sought): boolean {
  return (
    a.facts === b.facts &&
    a.frameworks === b.frameworks &&
    a.rules.length === b.rules.length &&
    a.rules.every((rule, index) => rule === b.rules[index])
  );
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
