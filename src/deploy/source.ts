import type { Span } from "../text/span.ts";

/** Where a setting is written: the value itself, so that an edit of the span changes it. */
export interface Source {
  /** POSIX, relative to the scan's working directory. */
  readonly path: string;
  readonly span: Span;
  /** The line of the span's start, from 1: messages name it. */
  readonly line: number;
}

/** `Procfile:1` */
export function placeOf({ path, line }: Source): string {
  return `${path}:${line}`;
}
