import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import type { CallRef } from "../../semantics/value.ts";
import {
  dottedName,
  lastName,
  type Expression,
} from "../../syntax/expression.ts";
import type { Argument, BoundValue, Call } from "../../syntax/module-facts.ts";
import { tableOfStatement, wholeTable } from "./whole-table.ts";

/** The table all of whose rows a call brings into memory; null where it may read less, or nothing yet. */
export function tableReadBy(model: Model, ref: CallRef): string | null {
  const module = model.module(ref.module);
  const call = module.call(ref.call);
  const rows: Expression = { kind: "call", call: ref.call, span: call.span };
  const name = lastName(call.callee);
  if (name.startsWith("read_sql")) return tableOfFrame(model, module, call);
  const table = wholeTable(model, module, rows);
  if (name === "fetchall") {
    return table ?? tableOfCursor(model, module, call);
  }
  // Django's `all` only says what to read.
  const isAll = name === "all" && !isLazy(model, module, call);
  return table !== null && (isAll || isIterated(model, module, call))
    ? table
    : null;
}

function isLazy(model: Model, module: Module, { callee }: Call): boolean {
  return model
    .nameOf(module, callee)
    .some((path) => path.startsWith("django."));
}

/** `pandas.read_sql("SELECT * FROM orders", engine)`, in one piece. */
function tableOfFrame(
  model: Model,
  module: Module,
  { callee, arguments: given }: Call,
): string | null {
  const paths = model.nameOf(module, callee);
  const isFrame =
    paths.length > 0 && paths.every((path) => /^pandas\.read_sql/.test(path));
  if (!isFrame || given.some(isInPieces)) return null;
  const [first] = given;
  if (first?.kind !== "positional") return null;
  const table = literalText(model, module, first.value);
  return table !== null &&
    /^\w+$/.test(table) &&
    lastName(callee) !== "read_sql_query"
    ? table
    : tableOfStatement(model, module, first.value);
}

function isInPieces(argument: Argument): boolean {
  return (
    argument.kind === "unpacking" ||
    argument.kind === "spread" ||
    (argument.kind === "keyword" && argument.name === "chunksize")
  );
}

function literalText(
  model: Model,
  module: Module,
  expression: Expression,
): string | null {
  const [value, more] = model.valueOf(module, expression);
  return value?.kind === "literal" &&
    typeof value.value === "string" &&
    more === undefined
    ? value.value
    : null;
}

/** `cursor.execute("SELECT * FROM orders")`, then `cursor.fetchall()`. */
function tableOfCursor(
  model: Model,
  module: Module,
  { callee, span }: Call,
): string | null {
  if (callee.kind !== "attribute") return null;
  const cursor = dottedName(callee.object);
  const around = module.functionAt(span.start)?.scope;
  const before = module.facts.calls.findLast(
    (call) =>
      call.span.end <= span.start &&
      call.callee.kind === "attribute" &&
      call.callee.name.startsWith("execute") &&
      dottedName(call.callee.object) === cursor &&
      module.functionAt(call.span.start)?.scope === around,
  );
  if (cursor === null || before === undefined) return null;
  const paths = model.nameOf(module, callee);
  return paths.some((path) => /\.cursor\(\)\.fetchall$/.test(path))
    ? tableOfStatement(model, module, before.arguments[0]?.value)
    : null;
}

/** Whether all rows are gone through where they stand: `for row in …`, `[… for row in …]`, `list(…)`. */
function isIterated(model: Model, module: Module, { span }: Call): boolean {
  const isHere = (expression: Expression): boolean =>
    expression.span.start === span.start && expression.span.end === span.end;
  const { bindings, calls } = module.facts;
  return (
    bindings.some(({ value }) => isElementOf(value, isHere)) ||
    calls.some(
      ({ callee, arguments: given }) =>
        given.some(({ value }) => isHere(value)) &&
        callee.kind === "name" &&
        READS_ALL.has(callee.name) &&
        model.nameOf(module, callee).includes(`builtins.${callee.name}`),
    )
  );
}

const READS_ALL = new Set(["list", "tuple", "set", "sorted", "dict", "sum"]);

function isElementOf(
  value: BoundValue,
  isHere: (expression: Expression) => boolean,
): boolean {
  switch (value.kind) {
    case "element":
      return isHere(value.of);
    case "part":
      return isElementOf(value.of, isHere);
    default:
      return false;
  }
}
