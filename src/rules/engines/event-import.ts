import type { Binding } from "../../syntax/module-facts.ts";
import type { Module } from "../../semantics/module.ts";
import { lookUpName } from "../../semantics/name-lookup.ts";
import { lineEndOf, type Edit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";

/** How code at a place says `sqlalchemy.event`, and the edit that it takes for that. */
export interface EventName {
  readonly name: string;
  readonly edit: Edit | null;
}

/** Null where the name means something else, or where no import shows where another belongs. */
export function eventName(
  module: Module,
  text: string,
  callee: Span,
  calleeName: string,
): EventName | null {
  const seen = importedAs(module, callee.start, isEvent);
  if (seen !== null) return { name: seen.name, edit: null };
  const whole = importedAs(module, callee.start, isSqlalchemy);
  if (whole !== null) return { name: `${whole.name}.event`, edit: null };

  const root = calleeName.split(".")[0] ?? calleeName;
  const maker = importedAs(module, callee.start, ({ name }) => name === root);
  const isTaken = lookUpName(module, "event", callee.start).kind === "defined";
  if (maker === null) return null;
  const imported = isTaken ? "event as sqlalchemy_event" : "event";
  const name = isTaken ? "sqlalchemy_event" : "event";
  const list = importedAs(
    module,
    callee.start,
    ({ value, scope, block }) =>
      value.kind === "import-from" &&
      value.module === "sqlalchemy" &&
      value.name !== "*" &&
      scope === maker.scope &&
      block === maker.block,
  );
  const edit =
    list === null
      ? newStatement(text, maker, imported)
      : inList(module, text, list, imported);
  return { name, edit };
}

function isEvent({ value }: Binding): boolean {
  return (
    value.kind === "import-from" &&
    value.module === "sqlalchemy" &&
    value.name === "event"
  );
}

function isSqlalchemy({ value }: Binding): boolean {
  return value.kind === "import" && value.module === "sqlalchemy";
}

/** The first import in front of the place that binds a name seen there. */
function importedAs(
  module: Module,
  offset: number,
  isWanted: (binding: Binding) => boolean,
): Binding | null {
  return (
    module.facts.bindings.find(
      (binding) =>
        (binding.value.kind === "import" ||
          binding.value.kind === "import-from") &&
        isWanted(binding) &&
        binding.span.start < offset &&
        isSeen(module, binding, offset),
    ) ?? null
  );
}

function isSeen(module: Module, binding: Binding, offset: number): boolean {
  const found = lookUpName(module, binding.name, offset);
  return (
    found.kind === "defined" &&
    found.definitions.length > 0 &&
    found.definitions.every((definition) => definition.binding === binding)
  );
}

/** A line of its own beside the import of what makes the engine, where isort would put it. */
function newStatement(
  text: string,
  { span, value }: Binding,
  imported: string,
): Edit | null {
  const before = text.slice(0, span.start);
  const statement = /(?:^|[\n\r])([ \t]*)from\s(?![^]*[\n\r][ \t]*from\s)/.exec(
    before,
  );
  if (statement === null) return null;
  const indent = statement[1] ?? "";
  const line = `${indent}from sqlalchemy import ${imported}`;
  const rest = /^(?:[^()\n\r\\]*)(?=[\n\r])/.exec(text.slice(span.end))?.[0];
  const isBefore =
    value.kind === "import-from" && compare(value.module, "sqlalchemy") < 0;
  if (
    isBefore &&
    rest !== undefined &&
    !before.slice(statement.index).includes("(")
  ) {
    const end = span.end + rest.length;
    return { span: { start: end, end }, text: lineEndOf(text) + line };
  }
  const start = statement.index + statement[0].search(/[ \t]*from\s/);
  return {
    span: { start, end: start },
    text: line + lineEndOf(text),
  };
}

/** Among the names of `from sqlalchemy import …`: in the order of isort, classes in front of functions. */
function inList(
  module: Module,
  text: string,
  list: Binding,
  imported: string,
): Edit {
  const names = statementNames(module, text, list);
  const isOrdered = names.every(
    ({ value }, index) =>
      index === 0 || compare(nameOf(names[index - 1]), nameOf({ value })) <= 0,
  );
  const next = isOrdered
    ? names.find((binding) => compare("event", nameOf(binding)) < 0)
    : undefined;
  const place = next ?? names.at(-1) ?? list;
  const { start, end } = place.span;
  const indent = /[\n\r]([ \t]*)$/.exec(text.slice(0, start))?.[1];
  const separator = indent === undefined ? " " : lineEndOf(text) + indent;
  return next === undefined
    ? { span: { start: end, end }, text: `,${separator}${imported}` }
    : { span: { start, end: start }, text: `${imported},${separator}` };
}

/** The names that one statement imports: those with nothing but commas, brackets and comments between. */
function statementNames(
  { facts }: Module,
  text: string,
  list: Binding,
): readonly Binding[] {
  const imports = facts.bindings.filter(
    ({ value, scope }) =>
      value.kind === "import-from" &&
      value.module === "sqlalchemy" &&
      scope === list.scope,
  );
  const names: Binding[] = [];
  for (const binding of imports) {
    const last = names.at(-1);
    const between = last && text.slice(last.span.end, binding.span.start);
    if (between === undefined || /^(?:[\s,\\]|#[^\n\r]*)*$/.test(between)) {
      names.push(binding);
    } else if (names.includes(list)) break;
    else names.splice(0, names.length, binding);
  }
  return names;
}

function nameOf(binding: Pick<Binding, "value"> | undefined): string {
  return binding?.value.kind === "import-from" ? binding.value.name : "";
}

/** isort's order: constants, classes, then the rest. */
function compare(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function rank(name: string): number {
  if (name.length > 1 && name === name.toUpperCase()) return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}
