import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import type { Engine, StatementBound } from "../semantics/engines/engine.ts";
import { dedent } from "../text/dedent.ts";
import { atMostWarning } from "./at-most-warning.ts";
import { callOf } from "./candidate-call.ts";
import { djangoReports } from "./engines/django-report.ts";
import { enginePatches } from "./engines/engine-patches.ts";
import { engineStanding, waitOf } from "./engines/engine-standing.ts";
import { poolerBefore } from "./engines/pooler-before.ts";
import { databaseOf } from "./engines/server-words.ts";
import { consequenceOfStatement } from "./engines/statement-consequence.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

const milliseconds = String(patchSeconds(GUNICORN_DEFAULTS) * 1000);

export const engineWithoutStatementTimeout: Rule = {
  info: {
    code: "HL201",
    name: "engine-without-statement-timeout",
    status: "stable",
    summary: "An engine that lets the database run a statement without end.",
    why: dedent`
      No driver bounds a statement by itself: a query that waits for a lock, or for a plan gone wrong, holds the worker
      until it ends. A sync worker is killed by Gunicorn after \`timeout\` seconds (30 by default), inside of the driver
      and without a traceback, and the server goes on with the query. A statement timeout below the worker's ends the
      query on the server and raises an exception that names it.

      What counts is set for every connection of the engine, wherever in the project: \`connect_args\` or the URL in the
      driver's own way (\`options\` for psycopg2 and psycopg, \`command_timeout\` or \`server_settings\` for asyncpg,
      \`timeout\` for pg8000, \`read_timeout\` or \`init_command\` for MySQL), or a listener on the engine, on \`Engine\` or
      on the pool. \`connect_timeout\`, \`pool_timeout\` and a statement timeout of 0 bound no statement. SQLite needs none.
    `,
    example: {
      bad: dedent`
        from sqlalchemy import create_engine

        engine = create_engine("postgresql+psycopg://shop@db/shop")
      `,
      good: dedent`
        from sqlalchemy import create_engine, event

        engine = create_engine("postgresql+psycopg://shop@db/shop")


        @event.listens_for(engine, "connect")
        def set_statement_timeout(dbapi_connection, connection_record):
            cursor = dbapi_connection.cursor()
            cursor.execute("SET statement_timeout = ${milliseconds}")
            cursor.close()
            # The pool rolls back: what is not committed holds for the first checkout only.
            dbapi_connection.commit()
      `,
    },
    fixSafety:
      "The fix is unsafe: a statement that takes longer now raises an exception. Migrations and reports may need a longer one of their own.",
    cwe: [1088],
    references: [
      "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT",
      "https://docs.sqlalchemy.org/en/20/core/events.html#sqlalchemy.events.PoolEvents.connect",
      "https://mariadb.com/kb/en/aborting-statements/",
    ],
  },

  check(matches, context) {
    return matches.flatMap((match) => {
      if (match.candidate.captures["assignment"]) {
        return djangoReports(match, context);
      }
      const call = callOf(match, context);
      const engine = call && context.model.engineOf(call);
      return engine?.statement.kind === "unbounded"
        ? [report(context, engine, engine.statement)]
        : [];
    });
  },
};

function report(
  context: RuleContext,
  engine: Engine,
  { how }: Extract<StatementBound, { kind: "unbounded" }>,
): Report {
  const { model } = context;
  const module = model.module(engine.call.module);
  const maker = module.calleeText(module.call(engine.call.call));
  const standing = engineStanding(model, engine.call);
  const isCertain = engine.server.kind === "known";
  const pooler = poolerBefore(context, engine);
  const lack =
    how === "lifted"
      ? "whose statement timeout is switched off"
      : "without a statement timeout";
  return {
    subject: { kind: "call", call: engine.call },
    level: isCertain ? standing.level : atMostWarning(standing.level),
    confidence: isCertain ? "high" : "medium",
    message: `\`${maker}\` makes an engine for ${databaseOf(engine.server)} ${lack}: ${consequenceOfStatement(context.deployment, standing, waitOf(engine))}.${pooler === null ? "" : ` ${pooler}`}`,
    step: `\`${maker}\` makes an engine ${lack}`,
    fixes: enginePatches(context, engine),
  };
}
