import {
  dottedName,
  lastName,
  type DictEntry,
  type Expression,
} from "../../syntax/expression.ts";
import type { Span } from "../../text/span.ts";
import type { Evaluator } from "../evaluator.ts";
import { keyIn } from "../mappings.ts";
import type { Module } from "../module.ts";
import { boundOfKeys } from "./connect-args.ts";
import { djangoPooler, djangoServer } from "./django-server.ts";
import type { Server, StatementBound } from "./engine.ts";

/** A database of Django's settings, as far as it decides how long a statement can run. */
export interface DjangoDatabase {
  /** As the settings call it: `default`. */
  readonly name: string;
  /** What names it in the settings: its key, or the target of an assignment. */
  readonly at: Span;
  /** Its settings as they are written; null where something makes them, e.g. `dj_database_url.config()`. */
  readonly settings: Extract<Expression, { kind: "dict" }> | null;
  readonly server: Server;
  /** What shows that a PgBouncer stands in between; null where nothing does. */
  readonly pooler: string | null;
  readonly statement: StatementBound;
}

const SETTING = "DATABASES";

/** The databases that a settings module names, in the order of the text. */
export function djangoDatabasesIn(
  evaluator: Evaluator,
  modules: Iterable<Module>,
  module: Module,
): readonly DjangoDatabase[] {
  const named = namedIn(module);
  if (named.length === 0) return [];
  const elsewhere = [...modules].some(setsOptions);
  return named.flatMap(({ key, at, value }): readonly DjangoDatabase[] => {
    if (key.kind !== "string") return [];
    const server = djangoServer(evaluator, module, value);
    if (server.kind === "passed-over") return [];
    const statement = elsewhere
      ? unsure("its options are set elsewhere")
      : statementBound(evaluator, module, value, server);
    return [
      {
        name: key.value,
        at,
        settings: value.kind === "dict" ? value : null,
        server,
        pooler: djangoPooler(evaluator, module, value, server),
        statement,
      },
    ];
  });
}

/** `DATABASES = {"name": …}` and `DATABASES["name"] = …` */
function namedIn({ facts }: Module): readonly {
  readonly key: Expression;
  readonly at: Span;
  readonly value: Expression;
}[] {
  const entries = facts.bindings.flatMap(({ name, value }): DictEntry[] =>
    name === SETTING &&
    value.kind === "expression" &&
    value.value.kind === "dict"
      ? [...value.value.entries]
      : [],
  );
  return [
    ...entries.flatMap(({ key, value }) =>
      key === null ? [] : [{ key, at: key.span, value }],
    ),
    ...facts.stores.flatMap(({ object, place, value, span }) =>
      place.kind === "item" && dottedName(object) === SETTING
        ? [{ key: place.key, at: span, value }]
        : [],
    ),
  ];
}

/** What the entry's own options say; those of Django are the driver's. */
function statementBound(
  evaluator: Evaluator,
  module: Module,
  settings: Expression,
  server: Server,
): StatementBound {
  // A URL from outside may hold options: so may that of any engine.
  if (settings.kind === "call") {
    return { kind: "unbounded", how: "left-out" };
  }
  const options = keyIn(evaluator, module, settings, "OPTIONS", null);
  if (options.kind === "unknown") return options;
  if (options.kind === "lacks") return { kind: "unbounded", how: "left-out" };
  const written =
    settings.kind === "dict" ? entryNamed(settings, "OPTIONS") : null;
  if (written === null) return unsure("options that are made elsewhere");
  const dialects =
    server.kind === "known" || server.kind === "likely" ? [server.dialect] : [];
  return boundOfKeys(
    evaluator,
    (key) => keyIn(evaluator, module, written.value, key, null),
    [],
    dialects,
  );
}

/** Whether a module changes a database's settings in another way, or sets something on each connection. */
function setsOptions({ facts }: Module): boolean {
  return (
    facts.bindings.some(
      ({ value }) =>
        value.kind === "import-from" && value.name === "connection_created",
    ) ||
    facts.stores.some(
      ({ object, place }) =>
        place.kind === "item" &&
        object.kind === "subscript" &&
        isOfDatabases(object) &&
        !(place.key.kind === "string" && HARMLESS.has(place.key.value)),
    ) ||
    facts.calls.some(
      ({ callee }) =>
        callee.kind === "attribute" &&
        CHANGES.test(lastName(callee)) &&
        isOfDatabases(callee.object),
    )
  );
}

const CHANGES = /^(?:update|setdefault)$/;

/** Settings of a database that bound nothing. */
const HARMLESS = new Set([
  ...["NAME", "USER", "PASSWORD", "HOST", "PORT", "TEST", "TIME_ZONE"],
  ...["ATOMIC_REQUESTS", "AUTOCOMMIT", "CONN_MAX_AGE", "CONN_HEALTH_CHECKS"],
]);

/** `DATABASES`, `DATABASES["default"]`, `settings.DATABASES["default"]["OPTIONS"]` */
function isOfDatabases(expression: Expression): boolean {
  return expression.kind === "subscript"
    ? isOfDatabases(expression.object)
    : lastName(expression) === SETTING;
}

/** The last entry of a dict display with a key. */
export function entryNamed(
  { entries }: Extract<Expression, { kind: "dict" }>,
  name: string,
): DictEntry | null {
  return (
    entries.findLast(
      ({ key }) => key?.kind === "string" && key.value === name,
    ) ?? null
  );
}

function unsure(because: string): StatementBound {
  return { kind: "unknown", because };
}
