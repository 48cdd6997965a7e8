import type { Fix } from "../../findings/fix.ts";
import type { Module } from "../../semantics/module.ts";
import type { CallRef } from "../../semantics/value.ts";
import { dottedName, type Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import { lineEndOf } from "../../text/edit.ts";
import type { RuleContext } from "../rule.ts";

/**
 * The patch that commits what a statement sets: a line behind those of the same cursor. None where the
 * statement has no line of its own, or where the driver's connection is not at hand.
 */
export function commitPatch(
  { model, textOf, isEditable }: RuleContext,
  { module: path, call: index }: CallRef,
): readonly Fix[] {
  if (!isEditable(path)) return [];
  const module = model.module(path);
  const call = module.call(index);
  const connection = connectionOf(module, call);
  const text = textOf(path);
  const end = endOfStatements(text, call);
  if (connection === null || end === null) return [];
  const { at, indent } = end;
  const line = `${connection}.commit()`;
  return [
    {
      title: `Add \`${line}\``,
      applicability: "unsafe",
      edits: [
        {
          path,
          span: { start: at, end: at },
          text: lineEndOf(text) + indent + line,
        },
      ],
    },
  ];
}

/** What the cursor is made of: `connection` of `connection.cursor()`; or what executes itself, for psycopg. */
function connectionOf(module: Module, call: Call): string | null {
  if (call.callee.kind !== "attribute") return null;
  const { object } = call.callee;
  const scope = module.functionAt(call.span.start)?.scope;
  if (scope === undefined) return null;
  if (object.kind === "name" && module.isParameter(object, call.span.start)) {
    return isFirst(module, scope, object.name) ? object.name : null;
  }
  const made =
    object.kind === "name" ? cursorNamed(module, scope, object.name) : object;
  const opened = made?.kind === "call" ? module.call(made.call).callee : null;
  return opened?.kind === "attribute" && opened.name === "cursor"
    ? dottedName(opened.object)
    : null;
}

/** A listener is handed the connection first; a helper that is handed a cursor has none. */
function isFirst(module: Module, scope: number, name: string): boolean {
  const [first] = module.functionScope(scope)?.parameters ?? [];
  return first?.name === name && !/cur/i.test(name);
}

function cursorNamed(
  { facts }: Module,
  scope: number,
  name: string,
): Expression | null {
  for (const { value, ...binding } of facts.bindings) {
    if (binding.name !== name || binding.within !== scope) continue;
    if (value.kind === "expression") return value.value;
    if (value.kind === "with") return value.manager;
  }
  return null;
}

/** Behind the statement, and those of the same indentation that go on with its cursor. */
function endOfStatements(
  text: string,
  { span, callee }: Call,
): { readonly at: number; readonly indent: string } | null {
  const indent = /(?:^|[\n\r])([ \t]*)$/.exec(text.slice(0, span.start))?.[1];
  const rest = restOfLine(text, span.end);
  if (indent === undefined || rest === null || callee.kind !== "attribute") {
    return null;
  }
  const cursor = text.slice(callee.object.span.start, callee.object.span.end);
  let at = span.end + rest.length;
  for (;;) {
    const [line = "", code = ""] =
      /^(?:\r\n|\n|\r)([^\n\r]*)/.exec(text.slice(at)) ?? [];
    const goesOn =
      code.startsWith(`${indent}${cursor}.execute(`) ||
      code.startsWith(`${indent}${cursor}.close(`);
    if (!goesOn || !/\)[ \t]*(?:#.*)?$/.test(code)) return { at, indent };
    at += line.length;
  }
}

/** What follows on the line, where that is no code. */
function restOfLine(text: string, offset: number): string | null {
  return (
    /^[ \t]*(?:#[^\n\r]*)?(?=[\n\r]|$)/.exec(text.slice(offset))?.[0] ?? null
  );
}
