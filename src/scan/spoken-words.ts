/** The identifiers that stand in a file, in code or in text. */
export interface SpokenWords {
  readonly all: ReadonlySet<string>;
  /** Those called on something: `word` of `.word(`. */
  readonly called: ReadonlySet<string>;
  /** Those in the head of a class. */
  readonly bases: ReadonlySet<string>;
}

const NONE_SPOKEN: SpokenWords = {
  all: new Set(),
  called: new Set(),
  bases: new Set(),
};

/**
 * Reads a file's words from its bytes, once, so that it costs no more to ask for a thousand of them than for one.
 * @param bytes null for a file that cannot be read: it speaks of nothing
 */
export function spokenWords(bytes: Buffer | null): SpokenWords {
  if (bytes === null) return NONE_SPOKEN;
  const all = new Set<string>();
  const called = new Set<string>();
  const text = bytes.toString("utf8");
  for (const [match] of text.matchAll(WORD)) {
    const isCall = match.endsWith("(");
    const start = match.startsWith(".") ? 1 : 0;
    const word = match.slice(start, isCall ? -1 : undefined);
    all.add(word);
    if (isCall && start === 1) called.add(word);
  }
  const heads = [...text.matchAll(CLASS_HEAD)].map(([, head = ""]) => head);
  const bases = new Set(heads.flatMap((head) => head.match(NAME) ?? []));
  return { all, called, bases };
}

const CLASS_HEAD = /\bclass\s[^(:]+\(([^)]*)/gu;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu;

const WORD = /\.?[\p{L}_][\p{L}\p{N}_]*\(?/gu;
