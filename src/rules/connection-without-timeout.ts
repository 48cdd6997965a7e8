import type { Dialect } from "../catalog/dialects.ts";
import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import type { CallRef } from "../semantics/value.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import { connectingReports } from "./engines/connecting-report.ts";
import { connectionPatches, type Lack } from "./engines/connection-patch.ts";
import { waitFor } from "./engines/engine-standing.ts";
import { consequenceOfStatement } from "./engines/statement-consequence.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { standingOf } from "./standing.ts";

const milliseconds = String(patchSeconds(GUNICORN_DEFAULTS) * 1000);

export const connectionWithoutTimeout: Rule = {
  info: {
    code: "HL202",
    name: "connection-without-timeout",
    status: "stable",
    summary:
      "A driver's connection with no connect timeout, or that lets a statement run without end.",
    why: dedent`
      psycopg2, psycopg, PyMySQL, mysqlclient and the other drivers bound no statement: a query that waits for a lock
      holds the worker until it ends, and Gunicorn kills the worker after \`timeout\` seconds (30 by default), inside of
      the driver and without a traceback. \`connect_timeout\` bounds the connecting alone; without it libpq and MySQL's C
      library wait until the kernel gives up, after two minutes, where a server on another host does not answer.

      What counts is given where the connection is opened, in the driver's own way, or set by a statement or an
      attribute of the connection in the same module.
    `,
    example: {
      bad: dedent`
        import psycopg2

        connection = psycopg2.connect("dbname=shop")
      `,
      good: dedent`
        import psycopg2

        connection = psycopg2.connect("dbname=shop", options="-c statement_timeout=${milliseconds}")
      `,
    },
    fixSafety:
      "The fix is unsafe: a statement that takes longer now raises an exception.",
    cwe: [1088],
    references: [
      "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT",
      "https://pymysql.readthedocs.io/en/latest/modules/connections.html",
    ],
  },

  check(matches, context) {
    return matches.flatMap((match) => {
      const call = callOf(match, context);
      if (call === null) return [];
      const { dialect, statement, connect } = context.model.connectionOf(call);
      if (dialect === null) return [];
      const lacks: Lack = {
        statement: statement.kind === "unbounded",
        connect: connect === "unbounded",
      };
      if (lacks.statement) return [report(context, call, dialect, lacks)];
      return lacks.connect ? connectingReports(context, call, dialect) : [];
    });
  },
};

function report(
  context: RuleContext,
  call: CallRef,
  dialect: Dialect,
  lacks: Lack,
): Report {
  const { model } = context;
  const module = model.module(call.module);
  const opener = module.calleeText(module.call(call.call));
  const standing = standingOf(model, call);
  const lack = lacks.connect
    ? "with neither a connect nor a statement timeout"
    : "without a statement timeout";
  return {
    subject: { kind: "call", call },
    level: standing.level,
    confidence: standing.level === "warning" ? "medium" : "high",
    message: `\`${opener}\` opens a connection to ${dialect.database} ${lack}: ${consequenceOfStatement(context.deployment, standing, waitFor(dialect))}.`,
    step: `\`${opener}\` opens a connection ${lack}`,
    fixes: connectionPatches(context, call, dialect, lacks),
  };
}
