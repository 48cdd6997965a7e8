import type { Binding } from "../syntax/module-facts.ts";
import type { Module } from "../semantics/module.ts";
import { lookUpName } from "../semantics/name-lookup.ts";
import { lineEndOf, type Edit } from "../text/edit.ts";

/** How code at a place says a name of a library, and the edit that it takes for that. */
export interface ImportedName {
  readonly name: string;
  readonly edit: Edit | null;
}

/** A name that a library's module holds, e.g. `event` of `sqlalchemy`. */
export interface LibraryName {
  readonly from: string;
  readonly name: string;
}

/**
 * How code at an offset says a library's name.
 * @param isBeside which import shows where another one belongs
 * @returns null where no such import is seen
 */
export function importedName(
  module: Module,
  text: string,
  offset: number,
  wanted: LibraryName,
  isBeside: (binding: Binding) => boolean,
): ImportedName | null {
  const { from, name } = wanted;
  const seen = importedAs(
    module,
    offset,
    ({ value }) =>
      value.kind === "import-from" &&
      value.module === from &&
      value.name === name,
  );
  if (seen !== null) return { name: seen.name, edit: null };
  const whole = importedAs(
    module,
    offset,
    ({ value }) => value.kind === "import" && value.module === from,
  );
  if (whole !== null) return { name: `${whole.name}.${name}`, edit: null };

  const isTaken = lookUpName(module, name, offset).kind === "defined";
  const beside = importedAs(module, offset, isBeside);
  if (beside === null) return null;
  const alias = `${from.replaceAll(".", "_")}_${name}`;
  const imported = { ...wanted, text: isTaken ? `${name} as ${alias}` : name };
  const list = importedAs(
    module,
    offset,
    ({ value, scope, block }) =>
      value.kind === "import-from" &&
      value.module === from &&
      value.name !== "*" &&
      scope === beside.scope &&
      block === beside.block,
  );
  const edit =
    list === null
      ? newStatement(text, beside, imported)
      : inList(module, text, list, imported);
  return { name: isTaken ? alias : name, edit };
}

/** What is imported, as the statement says it. */
interface Imported extends LibraryName {
  readonly text: string;
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

/** A line of its own beside another import, where isort would put it. */
function newStatement(
  text: string,
  { span, value }: Binding,
  { from, text: imported }: Imported,
): Edit | null {
  const before = text.slice(0, span.start);
  const statement =
    /(?:^|[\n\r])([ \t]*)(?:from|import)\s(?![^]*[\n\r][ \t]*(?:from|import)\s)/.exec(
      before,
    );
  if (statement === null) return null;
  const indent = statement[1] ?? "";
  const line = `${indent}from ${from} import ${imported}`;
  const rest = /^(?:[^()\n\r\\]*)(?=[\n\r])/.exec(text.slice(span.end))?.[0];
  const isBefore =
    value.kind === "import-from" && compare(value.module, from) < 0;
  if (
    isBefore &&
    rest !== undefined &&
    !before.slice(statement.index).includes("(")
  ) {
    const end = span.end + rest.length;
    return { span: { start: end, end }, text: lineEndOf(text) + line };
  }
  const start =
    statement.index + statement[0].search(/[ \t]*(?:from|import)\s/);
  return {
    span: { start, end: start },
    text: line + lineEndOf(text),
  };
}

/** Among the names of `from … import …`: in the order of isort, classes in front of functions. */
function inList(
  module: Module,
  text: string,
  list: Binding,
  { from, name, text: imported }: Imported,
): Edit {
  const names = statementNames(module, text, list, from);
  const isOrdered = names.every(
    ({ value }, index) =>
      index === 0 || compare(nameOf(names[index - 1]), nameOf({ value })) <= 0,
  );
  const next = isOrdered
    ? names.find((binding) => compare(name, nameOf(binding)) < 0)
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
  from: string,
): readonly Binding[] {
  const imports = facts.bindings.filter(
    ({ value, scope }) =>
      value.kind === "import-from" &&
      value.module === from &&
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
