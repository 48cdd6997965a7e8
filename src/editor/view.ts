import type { Place } from "../findings/finding.ts";
import type { SourceText } from "../findings/scan-result.ts";
import { Lines } from "../text/lines.ts";
import { movedSpan, replacedBetween, type Replaced } from "../text/replaced.ts";
import type { Span } from "../text/span.ts";

/** A file as a person sees it, which may have been typed in since it was analysed. */
export interface ViewedFile {
  readonly text: string;
  readonly lines: Lines;
  /** Null for a file that is not open. */
  readonly version: number | null;
  /** Where a span of the analysed text stands now; null when it was typed over. */
  readonly now: (span: Span) => Span | null;
}

/** Where the places of an analysis are now. */
export interface View {
  /** Null for a file that was not analysed. */
  readonly file: (path: string) => ViewedFile | null;
  /** Null when the place was typed over. */
  readonly place: (place: Place) => Span | null;
}

/** An open document. */
export interface OpenText {
  readonly text: string;
  readonly version: number;
}

/**
 * The places of an analysis in today's texts: what is found is right for the text that was analysed, and
 * stays under its code while one types elsewhere.
 * @param sources as they were analysed
 */
export function viewOf(
  sources: ReadonlyMap<string, SourceText>,
  openAt: (path: string) => OpenText | null,
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
  };
}

function viewedFile(analysed: string, open: OpenText | null): ViewedFile {
  const text = open === null ? analysed : withoutMark(open.text);
  const replaced: Replaced | null = replacedBetween(analysed, text);
  return {
    text,
    lines: new Lines(text),
    version: open?.version ?? null,
    now: (span) => movedSpan(span, replaced),
  };
}

/** An analysed text has no byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
