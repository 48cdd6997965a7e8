import type { Place } from "../findings/finding.ts";
import type { SourceText } from "../findings/scan-result.ts";
import { Lines } from "../text/lines.ts";
import { movedSpan, stretchedSpan } from "../text/replaced.ts";
import { replacedParts } from "../text/replaced-parts.ts";
import type { Span } from "../text/span.ts";

/** A file as a person sees it, which may have been typed in since it was analysed. */
export interface ViewedFile {
  readonly text: string;
  readonly lines: Lines;
  /** Null for a file that is not open. */
  readonly version: number | null;
  /** Whether what is found in it was found in the text of now, or would be: edits can be made. */
  readonly isSettled: boolean;
  /** Where a span of the analysed text stands now; null when something was typed into it. */
  readonly now: (span: Span) => Span | null;
  /** The same with what was typed into it; null when its start or end was typed over. */
  readonly around: (span: Span) => Span | null;
}

/** Where the places of an analysis are now. */
export interface View {
  /** Null for a file that was not analysed. */
  readonly file: (path: string) => ViewedFile | null;
  /** Null when something was typed into the place. */
  readonly place: (place: Place) => Span | null;
  /** With what was typed into the place; null when its start or end was typed over. */
  readonly around: (place: Place) => Span | null;
}

/** An open document. */
export interface OpenText {
  readonly text: string;
  readonly version: number;
}

/** An open document, and whether its text of now was judged. */
export interface ShownText extends OpenText {
  readonly isSettled: boolean;
}

/**
 * The places of an analysis in today's texts: what is found is right for the text that was analysed, and
 * stays under its code while one types elsewhere.
 * @param sources as they were analysed
 */
export function viewOf(
  sources: ReadonlyMap<string, SourceText>,
  openAt: (path: string) => ShownText | null,
): View {
  const files = new Map<string, ViewedFile | null>();
  const file = (path: string): ViewedFile | null => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const source = sources.get(path);
    const viewed = source ? viewedFile(source.text, openAt(path)) : null;
    files.set(path, viewed);
    return viewed;
  };
  return {
    file,
    place: ({ path, span }) => file(path)?.now(span) ?? null,
    around: ({ path, span }) => file(path)?.around(span) ?? null,
  };
}

function viewedFile(analysed: string, open: ShownText | null): ViewedFile {
  const text = open === null ? analysed : withoutMark(open.text);
  const replaced = replacedParts(analysed, text);
  return {
    text,
    lines: new Lines(text),
    version: open?.version ?? null,
    isSettled: replaced.length === 0 || open?.isSettled === true,
    now: (span) => movedSpan(span, replaced),
    around: (span) => stretchedSpan(span, replaced),
  };
}

/** An analysed text has no byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
