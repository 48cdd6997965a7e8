/** A half-open range of UTF-16 code units in a file's text, byte order mark not counted. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly in `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
