import type { Span } from "../text/span.ts";
import { innermostAt } from "./innermost.ts";
import type { Candidate, ModuleFacts } from "./module-facts.ts";
import {
  movedBinding,
  movedBlock,
  movedCall,
  movedPlace,
  movedResult,
  movedScope,
  movedStore,
  movedUse,
  type Move,
} from "./moved-facts.ts";

/** What has come in the place of what. */
export interface Splice {
  /** Statements in the text after, to the end of the last one's line. */
  readonly statements: Span;
  /** Where comments were looked for, in the text after. */
  readonly comments: Span;
  /** How much longer the text has become there. */
  readonly by: number;
}

/**
 * A file's facts, with those of some statements put in the place of what these were.
 * @param before of the whole file, as it was
 * @param fresh of the statements alone, as they are, and the errors of the whole file
 */
export function splicedFacts(
  before: ModuleFacts,
  fresh: ModuleFacts,
  { statements, comments, by }: Splice,
): ModuleFacts {
  const { start } = statements;
  const old = { start, end: statements.end - by };
  const calls = parted(before.calls, old, startOfSpan);
  // The module is around everything, wherever its first statement begins.
  const scopes = parted(before.scopes, old, ({ kind, body }) =>
    kind === "module" ? -1 : body.start,
  );
  const blocks = parted(before.blocks, old, ({ kind, span }) =>
    kind === "module" ? -1 : span.start,
  );
  /** The class around the statements, or the module: it begins before them and goes on behind. */
  const scopeAround = innermostAt(
    scopes.head,
    start,
    ({ body }) => body,
    ({ parent }) => parent,
  );

  const stay = (index: number): number => index;
  const head: Move = {
    offset: (offset) => (offset <= start ? offset : offset + by),
    call: stay,
    scope: stay,
    block: stay,
  };
  const middle: Move = {
    offset: stay,
    call: (index) => calls.head.length + index,
    scope: (index) =>
      index === 0 ? scopeAround : scopes.head.length + index - 1,
    // Only a class or the module is around.
    block: (index) => (index === 0 ? 0 : blocks.head.length + index - 1),
  };
  const moreCalls = fresh.calls.length - calls.dropped;
  const moreScopes = fresh.scopes.length - 1 - scopes.dropped;
  const moreBlocks = fresh.blocks.length - 1 - blocks.dropped;
  const tail: Move = {
    offset: (offset) => (offset <= start ? offset : offset + by),
    call: (index) => index + moreCalls,
    scope: (index) => (index < scopes.head.length ? index : index + moreScopes),
    block: (index) => (index < blocks.head.length ? index : index + moreBlocks),
  };

  /** Sorted by place. */
  const joined = <Item>(
    { head: kept, tail: behind }: Parted<Item>,
    own: readonly Item[],
    moved: (item: Item, move: Move) => Item,
  ): readonly Item[] => [
    ...kept,
    ...own.map((item) => moved(item, middle)),
    ...behind.map((item) => moved(item, tail)),
  ];
  const results = (kind: "return" | "yield"): ModuleFacts["results"] => {
    const ofKind = (facts: ModuleFacts): ModuleFacts["results"] =>
      facts.results.filter(
        (result) => (result.kind === "return") === (kind === "return"),
      );
    const known = parted(ofKind(before), old, startOfSpan);
    return joined(known, ofKind(fresh), movedResult);
  };
  return {
    path: before.path,
    scopes: [
      ...fresh.scopes.slice(0, 1),
      ...scopes.head.slice(1).map((scope) => movedScope(scope, head)),
      ...fresh.scopes.slice(1).map((scope) => movedScope(scope, middle)),
      ...scopes.tail.map((scope) => movedScope(scope, tail)),
    ],
    blocks: [
      ...fresh.blocks.slice(0, 1),
      ...blocks.head.slice(1),
      ...fresh.blocks.slice(1).map((block) => movedBlock(block, middle)),
      ...blocks.tail.map((block) => movedBlock(block, tail)),
    ],
    bindings: joined(
      parted(before.bindings, old, startOfSpan),
      fresh.bindings,
      movedBinding,
    ),
    stores: joined(
      parted(before.stores, old, startOfSpan),
      fresh.stores,
      movedStore,
    ),
    calls: joined(calls, fresh.calls, movedCall),
    results: [...results("return"), ...results("yield")],
    candidates: [
      ...before.candidates.flatMap((one) => movedCandidate(one, old, tail)),
      ...fresh.candidates,
    ],
    routePlaces: joined(
      parted(before.routePlaces, old, startOfSpan),
      fresh.routePlaces,
      (one, move) => ({ ...one, span: movedPlace(one.span, move) }),
    ),
    uses: joined(parted(before.uses, old, startOfSpan), fresh.uses, movedUse),
    comments: joined(
      parted(
        before.comments,
        { start: comments.start, end: old.end },
        startOfSpan,
      ),
      fresh.comments,
      (one, move) => ({
        ...one,
        span: movedPlace(one.span, move),
        subject: one.subject && movedPlace(one.subject, move),
      }),
    ),
    errors: fresh.errors,
    tooDeep: joined(
      parted(before.tooDeep, old, ({ start }) => start),
      fresh.tooDeep,
      movedPlace,
    ),
  };
}

/** What begins before a part of a text, and what behind it. */
interface Parted<Item> {
  readonly head: readonly Item[];
  readonly tail: readonly Item[];
  /** How many begin in the part; at its end counts as in it. */
  readonly dropped: number;
}

function parted<Item>(
  items: readonly Item[],
  { start, end }: Span,
  startOf: (item: Item) => number,
): Parted<Item> {
  const head = items.filter((item) => startOf(item) < start);
  const tail = items.filter((item) => startOf(item) > end);
  return { head, tail, dropped: items.length - head.length - tail.length };
}

function startOfSpan({ span }: { readonly span: Span }): number {
  return span.start;
}

/** A candidate of which no part began in what was replaced; one that began there is looked for anew. */
function movedCandidate(
  candidate: Candidate,
  { start, end }: Span,
  move: Move,
): readonly Candidate[] {
  const captures = Object.entries(candidate.captures);
  if (captures.some(([, span]) => start <= span.start && span.start <= end)) {
    return [];
  }
  return [
    {
      ...candidate,
      captures: Object.fromEntries(
        captures.map(([name, span]) => [name, movedPlace(span, move)]),
      ),
    },
  ];
}
