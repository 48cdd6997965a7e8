import type { Span } from "../../text/span.ts";

/** What a comment says to hanglint, or to another tool about the same. */
export interface Mark {
  /** hanglint's own comment, its codes in `# noqa`, or another tool's mark, which may be there without us. */
  readonly by: "hanglint" | "noqa" | "other tool";
  /** What it holds for; `next line` is never said by hanglint's own. */
  readonly reach: "statement" | "file" | "statement or next";
  /** The rules it names; null for all, and for a mark that makes no sense. */
  readonly selectors: readonly Selector[] | null;
  /** All that its list names, also what is meant for other tools. */
  readonly listed: readonly Selector[];
  /** The mark as written, e.g. `hanglint: ignore[HL101]`. */
  readonly written: string;
  /** What the author says of it; may be empty. */
  readonly reason: string;
  /** From its `#` to the end of its reason. */
  readonly span: Span;
  /** Whether the words behind `hanglint:` are known. */
  readonly isUnderstood: boolean;
}

/** A code, a prefix, a name or `ALL`. */
export interface Selector {
  readonly word: string;
  readonly span: Span;
}

/** Another tool's comment, or one more of ours, ends a reason. */
const NEXT_MARK =
  /\s*#\s*(?:hanglint|noqa|nosec|nosemgrep|(?:pylint|ruff|flake8|type|mypy|pyright|fmt|isort|pragma)\s*:)/i;

/** The marks of one comment, e.g. two in `# noqa: E501  # hanglint: ignore[HL101] it is local`. */
export function marksIn(comment: string, start: number): Mark[] {
  return [
    ...comment.matchAll(/#\s*(?=hanglint|noqa|nosec|nosemgrep|pylint)/gi),
  ].flatMap(({ index, 0: hash }) => {
    const rest = comment.slice(index + hash.length);
    const end = NEXT_MARK.exec(rest)?.index ?? rest.length;
    const text = rest.slice(0, end).trimEnd();
    const at = start + index;
    const offset = at + hash.length;
    const span = { start: at, end: offset + text.length };
    return [
      ownMark(text, offset, span) ?? [],
      noqaMarks(text, offset, span),
      otherMark(text, span) ?? [],
    ].flat();
  });
}

const OWN =
  /^(hanglint\s*:\s*(ignore-file|file-ignore|ignore)(?:\s*\[([^\]]*)\])?)(?=$|[\s:,-])[\s:,-]*(.*)$/i;

/** `hanglint: ignore[HL101, HL302] reason`, `hanglint: ignore-file[HL101] reason` */
function ownMark(text: string, offset: number, span: Span): Mark | null {
  if (!/^hanglint\s*:/i.test(text)) return null;
  const [, written, verb, list, reason] = OWN.exec(text) ?? [];
  const base = { by: "hanglint", span } as const;
  if (written === undefined || verb === undefined) {
    return {
      ...base,
      reach: "statement",
      selectors: null,
      listed: [],
      written: text,
      reason: "",
      isUnderstood: false,
    };
  }
  const listed = selectorsIn(list ?? "", offset + text.indexOf("[") + 1);
  return {
    ...base,
    reach: verb.toLowerCase() === "ignore" ? "statement" : "file",
    selectors: list === undefined ? null : listed,
    listed,
    written,
    reason: reason ?? "",
    isUnderstood: true,
  };
}

/** `noqa: HL101, E501`; bare `noqa` says nothing about hanglint, which speaks of more than style. */
function noqaMarks(text: string, offset: number, span: Span): Mark[] {
  const [, head, list] =
    /^(noqa\s*:\s*)([A-Z]+\d+(?:[\s,]+[A-Z]+\d+)*)/i.exec(text) ?? [];
  if (head === undefined || list === undefined) return [];
  const listed = selectorsIn(list, offset + head.length);
  const own = listed.filter(({ word }) => /^HL\d/i.test(word));
  const written = head + list;
  const isOther = listed.some(({ word }) => word.toUpperCase() === "S113");
  return [
    ...(own.length > 0
      ? [
          {
            ...({ by: "noqa", reach: "statement" } as const),
            selectors: own,
            ...{ listed, written, span },
            reason: "",
            isUnderstood: true,
          },
        ]
      : []),
    ...(isOther ? [timeoutMark(written, "statement", span)] : []),
  ];
}

/** What bandit, pylint and Semgrep are told about a missing timeout. */
function otherMark(text: string, span: Span): Mark | null {
  const written = text.replace(/\s+/g, " ");
  if (/^nosec\b.*\b(?:B113|request_without_timeout)\b/i.test(text)) {
    return timeoutMark(written, "statement", span);
  }
  if (/^nosemgrep\b(?:\s*:.*timeout|\s*(?!\s*:))/i.test(text)) {
    return timeoutMark(written, "statement or next", span);
  }
  const pylint =
    /^pylint\s*:\s*disable(-next)?\s*=.*\b(?:missing-timeout|W3101)\b/i;
  const [found, next] = pylint.exec(text) ?? [];
  if (found === undefined) return null;
  const reach = next === undefined ? "statement" : "statement or next";
  return timeoutMark(written, reach, span);
}

function timeoutMark(written: string, reach: Mark["reach"], span: Span): Mark {
  return {
    by: "other tool",
    reach,
    selectors: [{ word: "HL101", span }],
    listed: [],
    written,
    reason: "",
    span,
    isUnderstood: true,
  };
}

function selectorsIn(list: string, start: number): Selector[] {
  return [...list.matchAll(/[^\s,]+/g)].map(({ index, 0: word }) => ({
    word,
    span: { start: start + index, end: start + index + word.length },
  }));
}
