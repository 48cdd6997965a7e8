import type { Located } from "./located.ts";
import type { Source } from "./source.ts";
import type { TextValue } from "./shell/value.ts";

/** A text whose template marks are gone, with what stood in them. Every character keeps its place. */
export interface Untemplated {
  readonly text: string;
  /** By the name of the variable that stands for it now, what `{{ … }}` held, and where. */
  readonly expressions: ReadonlyMap<string, TemplateExpression>;
}

export interface TemplateExpression {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const MARK = /\{%[^]*?%\}|\{#[^]*?#\}|\{\{[^]*?\}\}/g;

/** Lines of a Helm chart or a Jinja template that only steer it. */
const STEERS =
  /^[-~+]?\s*(?:if|else|end|range|with|define|template|include|toYaml|tpl|block|\/\*|\$\w+\s*:?=)/;

/**
 * Jinja's and Helm's marks out of a text: what steers becomes blanks, `{{ value }}` a variable of the shell.
 * In Python a variable is written without its dollar.
 */
export function untemplated(path: string, text: string): Untemplated {
  const expressions = new Map<string, TemplateExpression>();
  if (!/\{[{%#]/.test(text)) return { text, expressions };
  const isPython = /\.py(?:\.|$)/.test(path);
  const plain = text.replace(MARK, (mark: string, start: number) => {
    const blank = mark.replace(/[^\n\r]/g, " ");
    if (!mark.startsWith("{{")) return isTemplateMark(mark) ? blank : mark;
    const inner = mark
      .slice(2, -2)
      .replace(/^[-~+]|[-~+]$/g, "")
      .trim();
    const isAlone = isOnlyOnItsLine(text, start, mark.length);
    if (STEERS.test(inner) && (isAlone || !/^(?:include|tpl)/.test(inner)))
      return blank;
    if (mark.length < 6 || /[\n\r]/.test(mark)) return blank;
    const name = `T${expressions.size + 1}`;
    const dollar = isPython ? "_" : "$";
    const width = mark.length - 1;
    if (name.length > width) return blank;
    const padded = name.padEnd(width, "_");
    expressions.set(padded, { text: inner, start, end: start + mark.length });
    return dollar + padded;
  });
  return { text: plain, expressions };
}

/** `${#array[@]}` of the shell looks like a comment of Jinja. */
function isTemplateMark(mark: string): boolean {
  return (
    /^\{%[-+~]?\s*\w|^\{#[-+~]?[\s\w]/.test(mark) &&
    !/^\{#\w+(?:\[|\})/.test(mark)
  );
}

function isOnlyOnItsLine(text: string, start: number, length: number): boolean {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", start + length);
  const rest = text.slice(start + length, lineEnd < 0 ? text.length : lineEnd);
  return /^\s*$/.test(text.slice(lineStart, start)) && /^\s*$/.test(rest);
}

/** What a template fills in: its own default where it has one, else what `lookUp` knows. */
export function templateValue(
  { text }: TemplateExpression,
  source: Source,
  lookUp: (name: string) => Located | null,
): TextValue {
  const [first = ""] = text.split("|");
  const name = first.trim().replace(/^\((.*)\)$/, "$1");
  const found = lookUp(name);
  if (found !== null) {
    return { kind: "known", located: found, note: null, alternatives: [] };
  }
  const preset =
    /\bdefault\s*\(\s*(?:"([^"]*)"|'([^']*)'|([\w./-]+))/.exec(text) ??
    /\bdefault\s+(?:"([^"]*)"|'([^']*)'|([\w./-]+))/.exec(text);
  const value = preset?.[1] ?? preset?.[2] ?? preset?.[3];
  if (value !== undefined) {
    return {
      kind: "known",
      located: { text: value, sourceAt: () => source },
      note: `the default of {{ ${name} }}`,
      alternatives: [],
    };
  }
  return {
    kind: "unknown",
    because: `it is filled in by a template, {{ ${text} }}`,
    source,
  };
}
