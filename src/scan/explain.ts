import { discover } from "../project/discover.ts";
import type { ScanOptions } from "../scan.ts";
import { explain, type Explanation } from "../semantics/explanation.ts";
import type { Model } from "../semantics/model.ts";
import { Lines } from "../text/lines.ts";
import { analyse } from "./analyse.ts";

/** The calls that begin on a line, explained. */
export interface ExplainedLine {
  readonly explanations: readonly Explanation[];
  readonly model: Model;
  /** The text of the file, to show places in. */
  readonly text: string;
}

/** Explains the calls on a line, counted from 1, of a project's file; null when the file is none of the project's. */
export async function explainLine(
  options: ScanOptions,
  path: string,
  line: number,
): Promise<ExplainedLine | null> {
  const purpose = { file: path };
  const { parser, model } = await analyse(options, discover(options), purpose);
  const text = parser.parsed.get(path)?.source.text;
  if (text === undefined) return null;
  const lines = new Lines(text);
  const explanations = model
    .module(path)
    .facts.calls.flatMap((call, index) =>
      lines.positionAt(call.callee.span.end).line === line
        ? [explain(model, { module: path, call: index })]
        : [],
    );
  return { explanations, model, text };
}
