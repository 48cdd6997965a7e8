import { dialectNamed } from "../../catalog/dialects.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Evaluator } from "../evaluator.ts";
import { keyIn } from "../mappings.ts";
import type { Module } from "../module.ts";
import { textPieces } from "../texts.ts";
import type { Value } from "../value.ts";
import type { Server } from "./engine.ts";
import { serverOf } from "./server.ts";

/** What reads a database's settings from a URL of the environment, in either case of its name. */
const READS_URL =
  /^(?:dj_database_url\.(?:config|parse)|environ\.(?:Env|FileAwareEnv)\(\)\.(?:db|db_url)(?:_\w+)?|environ\.(?:Env|FileAwareEnv)\.db_url_config)\(\)$/;

/** Which server a database of Django's settings leads to. */
export function djangoServer(
  evaluator: Evaluator,
  module: Module,
  settings: Expression,
): Server {
  if (settings.kind === "call") return byUrl(evaluator, module, settings);
  const engine = keyIn(evaluator, module, settings, "ENGINE", null);
  if (engine.kind !== "holds") return passedOver("no engine that is known");
  const [value, more] = engine.values;
  if (value === undefined || more !== undefined) {
    return passedOver("an engine that is not known");
  }
  const name = textPieces(value);
  if (name !== null) {
    return name.includes(null)
      ? passedOver("an engine that is known in part")
      : byEngine(name.join(""), (dialect) => ({ kind: "known", dialect }));
  }
  return byDefault(evaluator, value);
}

/** Backends by the last part of their name, Django's own and those that build on them. */
const DATABASES: Readonly<Record<string, string>> = {
  postgresql: "postgresql",
  postgresql_psycopg2: "postgresql",
  postgis: "postgresql",
  mysql: "mysql",
  oracle: "oracle+oracledb",
};

type Known = Extract<Server, { kind: "known" }>["dialect"];

function byEngine(engine: string, server: (dialect: Known) => Server): Server {
  const name = DATABASES[engine.slice(engine.lastIndexOf(".") + 1)];
  const dialect = name === undefined ? null : dialectNamed(name);
  return dialect === null || dialect === "embedded" || !/backends/.test(engine)
    ? passedOver("an engine that needs no bound, or is not known")
    : server(dialect);
}

/** `os.environ.get("ENGINE", "django.db.backends.postgresql")`: what it is where nothing else is set. */
function byDefault(evaluator: Evaluator, value: Value): Server {
  if (value.kind !== "api" || value.origin === null) {
    return passedOver("an engine that is not known");
  }
  const made = evaluator.module(value.origin.module);
  const engines = made
    .call(value.origin.call)
    .arguments.flatMap(({ value: given }) =>
      given.kind === "string" && given.value.includes(".backends.")
        ? [given.value]
        : [],
    );
  const [engine] = engines;
  return engine === undefined
    ? passedOver("an engine that is not known")
    : byEngine(engine, (dialect) => ({
        kind: "likely",
        dialect,
        because: "the default of an engine that is set outside of the code",
      }));
}

/** `dj_database_url.config(default="postgres://…")`, `env.db()` */
function byUrl(
  evaluator: Evaluator,
  module: Module,
  { call: index }: Extract<Expression, { kind: "call" }>,
): Server {
  const call = module.call(index);
  const reads = evaluator
    .valuesOf(module, call.callee, null)
    .some((value) => value.kind === "api" && READS_URL.test(`${value.path}()`));
  if (!reads) return passedOver("settings that are made elsewhere");
  const urls = call.arguments.flatMap((argument) =>
    argument.kind === "positional" ||
    (argument.kind === "keyword" && argument.name === "default")
      ? evaluator
          .valuesOf(module, argument.value, null)
          .filter((value) => (textPieces(value) ?? []).join("").includes("://"))
      : [],
  );
  const server = serverOf(evaluator, [urls], () => []);
  return server.kind === "known"
    ? {
        kind: "likely",
        dialect: server.dialect,
        because: "the default of a URL that is set outside of the code",
      }
    : server;
}

/** What shows that a PgBouncer stands in front of the server, in words; null where nothing does. */
export function djangoPooler(
  evaluator: Evaluator,
  module: Module,
  settings: Expression,
  server: Server,
): string | null {
  if (server.kind !== "known" && server.kind !== "likely") return null;
  if (server.dialect.database !== "PostgreSQL") return null;
  if (settings.kind !== "dict") return null;
  const given = (name: string): string => {
    const state = keyIn(evaluator, module, settings, name, null);
    const [value] = state.kind === "holds" ? state.values : [];
    return value?.kind === "literal" ? String(value.value) : "";
  };
  const host = given("HOST");
  if (/pgbouncer|pooler/i.test(host)) return `its host is \`${host}\``;
  return given("PORT") === "6432" ? "its port is 6432" : null;
}

function passedOver(because: string): Server {
  return { kind: "passed-over", because };
}
