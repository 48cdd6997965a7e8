import {
  dottedName,
  lastName,
  type Expression,
} from "../../syntax/expression.ts";
import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import { chainOf, onlyValue, type Link } from "./chain.ts";
import { SESSION } from "./session.ts";
import { tableOfSql } from "./table-of-sql.ts";

/** Steps that leave all rows in: any other may filter them. */
const KEEPS_ALL = new Set([
  ...[
    "all",
    "fetchall",
    "order_by",
    "options",
    "scalars",
    "mappings",
    "unique",
  ],
  ...["select_related", "prefetch_related", "values", "values_list", "tuples"],
]);

const MODEL_QUERY = /^flask_sqlalchemy\..*\.Model\.query$/;
const MANAGER = /^django\.db\.models\.Model\.objects$/;
const DRIVER =
  /^(?:psycopg2?|sqlite3|pymysql|MySQLdb|mysql\.connector|pyodbc|oracledb|cx_Oracle)\./;

/** What the rows of an expression come from, as one says it, where it is known to be all of a table; else null. */
export function wholeTable(
  model: Model,
  module: Module,
  rows: Expression,
): string | null {
  const links = chainOf(module, rows);
  const at = links.findIndex((link) => !keepsAll(link));
  const source = links[at];
  if (source === undefined) return null;
  const { name, call, expression } = source;
  const paths = model.nameOf(module, expression);
  const isUnder = (pattern: RegExp): boolean =>
    paths.length > 0 && paths.every((path) => pattern.test(path));
  if (call === null) {
    if (expression.kind !== "attribute") return null;
    return isUnder(MODEL_QUERY) || isUnder(MANAGER)
      ? dottedName(expression.object)
      : null;
  }
  const [first] = call.arguments;
  switch (name) {
    case "query":
      return isUnder(SESSION) ? entities(model, module, call.arguments) : null;
    case "scalars":
    case "execute":
      return isUnder(SESSION) || isUnder(DRIVER)
        ? tableOfStatement(model, module, first?.value)
        : null;
    default:
      return null;
  }
}

/** `result.scalars()` hands rows on; `session.scalars(statement)` is where they come from. */
function keepsAll({ name, call }: Link): boolean {
  const isSource = name === "scalars" && (call?.arguments.length ?? 0) > 0;
  return call !== null && KEEPS_ALL.has(name) && !isSource;
}

/** The table of `select(User)`, of `text("SELECT …")`, of a text. */
export function tableOfStatement(
  model: Model,
  module: Module,
  statement: Expression | undefined,
): string | null {
  if (statement === undefined) return null;
  const written =
    statement.kind === "name"
      ? (onlyValue(module, statement) ?? statement)
      : statement;
  const links = chainOf(module, written);
  const source = links.find((link) => !keepsAll(link));
  if (source?.call) {
    const [first] = source.call.arguments;
    switch (source.name) {
      case "select":
        return entities(model, module, source.call.arguments);
      case "text":
        return first ? tableOfText(model, module, first.value) : null;
      default:
        return null;
    }
  }
  return tableOfText(model, module, written);
}

function tableOfText(
  model: Model,
  module: Module,
  expression: Expression,
): string | null {
  const [value, more] = model.valueOf(module, expression);
  return value?.kind === "literal" &&
    typeof value.value === "string" &&
    more === undefined
    ? tableOfSql(value.value)
    : null;
}

/** `User`, `User.id, User.name`; null where something is no class of the project or column of one: it may be a sum. */
function entities(
  model: Model,
  module: Module,
  given: readonly { readonly kind: string; readonly value: Expression }[],
): string | null {
  const names = given.map(({ kind, value }) =>
    kind === "positional" ? classOf(model, module, value) : null,
  );
  const [first, ...others] = new Set(names);
  // Two classes without a condition between them are another matter.
  return first !== undefined && others.length === 0 ? first : null;
}

/** The class that an expression stands for, or a column of which; what another class keeps has its own name. */
function classOf(
  model: Model,
  module: Module,
  value: Expression,
): string | null {
  if (isClass(model, module, value)) return dottedName(value);
  if (value.kind !== "attribute" || !isClass(model, module, value.object)) {
    return null;
  }
  const isWritten = /^\p{Lu}/u.test(lastName(value.object));
  return dottedName(isWritten ? value.object : value);
}

function isClass(
  model: Model,
  module: Module,
  expression: Expression,
): boolean {
  const values = model.valueOf(module, expression);
  return values.length > 0 && values.every(({ kind }) => kind === "class");
}
