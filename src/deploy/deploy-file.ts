import { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Source } from "./source.ts";
import { untemplated, type TemplateExpression } from "./template.ts";

/** A file that may say how Gunicorn is run. */
export interface DeployFile {
  /** POSIX, relative to the scan's working directory. */
  readonly path: string;
  /** Without the marks of a template; each character stands where it stands in the file. */
  readonly text: string;
  readonly lines: Lines;
  /** What a template fills in, by the name of the variable that stands for it in the text. */
  readonly expressions: ReadonlyMap<string, TemplateExpression>;
}

/** A file with its lines counted, and its template marks out of the way. */
export function deployFile(path: string, text: string): DeployFile {
  let lines: Lines | null = null;
  return {
    path,
    ...untemplated(path, text),
    // Most files turn out not to matter.
    get lines() {
      return (lines ??= new Lines(text));
    },
  };
}

/** A span of a file as the source of a setting. */
export function sourceIn({ path, lines }: DeployFile, span: Span): Source {
  return { path, span, line: lines.positionAt(span.start).line };
}
