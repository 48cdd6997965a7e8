import type { Fix } from "../../findings/fix.ts";
import type { Engine } from "../../semantics/engines/engine.ts";
import type { Module } from "../../semantics/module.ts";
import { dottedName, type Expression } from "../../syntax/expression.ts";
import { lineEndOf, type Edit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import { importedName } from "../import-name.ts";
import type { RuleContext } from "../rule.ts";
import type { ListenerCode } from "./bound-code.ts";

/** The patch that adds a listener behind the statement that makes the engine; null where there is no place. */
export function listenerPatch(
  { model, textOf }: RuleContext,
  { call: ref, flavour }: Engine,
  code: ListenerCode | null,
  seconds: number,
): Fix | null {
  const module = model.module(ref.module);
  const call = module.call(ref.call);
  const text = textOf(ref.module);
  const assignment = assignmentOf(module, text, ref.call);
  const callee = dottedName(call.callee);
  if (code === null || assignment === null || callee === null) return null;
  const root = callee.split(".")[0];
  const event = importedName(
    module,
    text,
    call.callee.span.start,
    { from: "sqlalchemy", name: "event" },
    ({ name }) => name === root,
  );
  if (event === null) return null;
  const { name } = assignment;
  const target = name + TARGETS[flavour];
  const lines = [
    `@${event.name}.listens_for(${target}, "${code.event}")`,
    `def ${functionName(name)}(${code.parameters}):`,
    ...code.body.map((line) => `    ${line}`),
  ];
  const edits = [inserted(text, assignment, lines), event.edit].filter(
    (edit) => edit !== null,
  );
  return {
    title: `Add a \`${code.event}\` listener that sets a statement timeout of ${seconds} s`,
    applicability: "unsafe",
    edits: edits.map((edit) => ({ ...edit, path: ref.module })),
  };
}

/** Whose events are listened to, of what is assigned. */
const TARGETS = { sync: "", async: ".sync_engine", flask: ".session" } as const;

/** A statement `name = create_engine(…)` that stands on lines of its own. */
interface Assignment {
  readonly name: string;
  readonly indent: string;
  /** Offset behind its last line, the line's end not included. */
  readonly end: number;
}

function assignmentOf(
  module: Module,
  text: string,
  call: number,
): Assignment | null {
  for (const { name, value, span, within } of module.facts.bindings) {
    if (value.kind !== "expression" || !isCall(value.value, call)) continue;
    return module.scope(within).kind === "class"
      ? null
      : statement(text, name, span, value.value.span);
  }
  for (const { object, place, value, span } of module.facts.stores) {
    const owner = dottedName(object);
    if (!isCall(value, call) || place.kind !== "attribute" || owner === null) {
      continue;
    }
    return statement(text, `${owner}.${place.name}`, span, value.span);
  }
  return null;
}

function isCall(value: Expression, call: number): boolean {
  return value.kind === "call" && value.call === call;
}

function statement(
  text: string,
  name: string,
  target: Span,
  value: Span,
): Assignment | null {
  const indent = /(?:^|[\n\r])([ \t]*)$/.exec(text.slice(0, target.start))?.[1];
  const between = text.slice(target.end, value.start);
  const rest = /^[^\n\r]*/.exec(text.slice(value.end))?.[0] ?? "";
  const isAlone =
    /^[^(#]*=\s*\\?\s*$/.test(between) && /^[ \t]*(?:#.*)?$/.test(rest);
  return indent === undefined || !isAlone
    ? null
    : { name, indent, end: value.end + rest.length };
}

/** `set_statement_timeout`, with the engine's name where it says more than that it is one. */
function functionName(engine: string): string {
  const name = engine
    .slice(engine.lastIndexOf(".") + 1)
    .toLowerCase()
    .replace(/^_+|_+$/g, "");
  return name === "engine"
    ? "set_statement_timeout"
    : `set_statement_timeout_of_${name}`;
}

/** The lines behind the statement, with the empty lines around them that PEP 8 wants. */
function inserted(
  text: string,
  { indent, end }: Assignment,
  lines: readonly string[],
): Edit {
  const newline = lineEndOf(text);
  const emptyLines = indent === "" ? 2 : 1;
  const behind = text.slice(end);
  const [gap = ""] = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(behind) ?? [];
  const isLast = gap.length === behind.length;
  const wanted = isDedented(behind, indent) ? 1 : emptyLines;
  const present = (gap.match(/\r\n|\n|\r/g) ?? []).length - 1;
  const missing = isLast ? 0 : Math.max(0, wanted - present);
  return {
    span: { start: end, end },
    text:
      newline.repeat(1 + emptyLines) +
      lines.map((line) => indent + line).join(newline) +
      newline.repeat(missing),
  };
}

/** Whether the next statement belongs to a block around. */
function isDedented(behind: string, indent: string): boolean {
  const next = /[\n\r]([ \t]*)[^\s]/.exec(behind)?.[1] ?? "";
  return next.length < indent.length;
}
