import type { Module } from "../../semantics/module.ts";
import type { CallRef } from "../../semantics/value.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Span } from "../../text/span.ts";
import { callsInside } from "../calls-inside.ts";
import type { RuleContext } from "../rule.ts";

/** A `while` loop with the parts of it that run in each round. */
export interface Loop {
  readonly module: Module;
  /** From `while` to the end of that line, or of the condition. */
  readonly head: Span;
  readonly test: Expression;
  readonly body: Span;
  /** The text of a part without comments, lines that only log, and what strings say. */
  readonly codeIn: (span: Span) => string;
  /** The calls in its body, without those of functions defined there. */
  readonly calls: readonly Call[];
}

/** The innermost `while` loop around a call in its body; null where there is none. */
export function loopAround(
  { model, textOf }: RuleContext,
  ref: CallRef,
): Loop | null {
  const module = model.module(ref.module);
  const { block, span } = module.call(ref.call);
  const around = module.functionAt(span.start)?.scope;
  const loop = module
    .pathOf(block)
    .map((index) => module.block(index))
    .find(({ kind, test }) => kind === "loop" && test !== null);
  if (!loop?.test) return null;
  if (module.functionAt(loop.span.start)?.scope !== around) return null;
  const text = textOf(ref.module);
  const { test, span: body } = loop;
  return {
    module,
    head: headOf(text, test.span),
    test,
    body,
    codeIn: ({ start, end }) => withoutTalk(text.slice(start, end)),
    calls: callsInside(module, body, span.start).map(({ call }) =>
      module.call(call),
    ),
  };
}

/** A condition may go over several lines: a finding stands on one. */
function headOf(text: string, test: Span): Span {
  const start = text.lastIndexOf("while", test.start);
  const line = /[\n\r]/.exec(text.slice(start, test.end));
  return { start, end: line ? start + line.index : test.end };
}

const LOGGING = /^[^\S\n]*(?:print|[\w.]*\blog(?:ger|ging)?\.\w+|echo)\(.*$/gim;
const COMMENT_OR_STRING =
  /#.*|("""|''')(?:\\[\s\S]|(?!\1)[^\\])*\1|(["'])(?:\\.|(?!\2)[^\\\n\r])*\2/g;

/** What is in braces of a template stays. */
function withoutTalk(text: string): string {
  return text
    .replace(LOGGING, "")
    .replace(COMMENT_OR_STRING, (written) =>
      written.startsWith("#")
        ? ""
        : (written.match(/\{[^{}]*\}/g) ?? []).join(" "),
    );
}
