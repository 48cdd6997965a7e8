import { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Source } from "./source.ts";

/** A file that may say how Gunicorn is run. */
export interface DeployFile {
  /** POSIX, relative to the scan's working directory. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
}

/** A file with its lines counted. */
export function deployFile(path: string, text: string): DeployFile {
  return { path, text, lines: new Lines(text) };
}

/** A span of a file as the source of a setting. */
export function sourceIn({ path, lines }: DeployFile, span: Span): Source {
  return { path, span, line: lines.positionAt(span.start).line };
}
