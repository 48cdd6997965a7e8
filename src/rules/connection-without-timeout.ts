import type { Dialect } from "../catalog/dialects.ts";
import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import type { Fix } from "../findings/fix.ts";
import type { CallRef } from "../semantics/value.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import { connectEntry } from "./engines/bound-code.ts";
import { waitFor } from "./engines/engine-standing.ts";
import { consequenceOfStatement } from "./engines/statement-consequence.ts";
import { insertKeyword } from "./insert-argument.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { standingOf } from "./standing.ts";

const milliseconds = String(patchSeconds(GUNICORN_DEFAULTS) * 1000);

export const connectionWithoutTimeout: Rule = {
  info: {
    code: "HL202",
    name: "connection-without-timeout",
    status: "stable",
    summary:
      "A driver's connection that lets the database run a statement without end.",
    why: dedent`
      psycopg2, psycopg, PyMySQL, mysqlclient and the other drivers bound no statement: a query that waits for a lock
      holds the worker until it ends, and Gunicorn kills the worker after \`timeout\` seconds (30 by default), inside of
      the driver and without a traceback. \`connect_timeout\` bounds the connecting alone.

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
      const connection = context.model.connectionOf(call);
      return connection.dialect && connection.statement.kind === "unbounded"
        ? [report(context, call, connection.dialect)]
        : [];
    });
  },
};

function report(context: RuleContext, call: CallRef, dialect: Dialect): Report {
  const { model } = context;
  const module = model.module(call.module);
  const opener = module.calleeText(module.call(call.call));
  const standing = standingOf(model, call);
  return {
    subject: { kind: "call", call },
    level: standing.level,
    confidence: standing.level === "warning" ? "medium" : "high",
    message: `\`${opener}\` opens a connection to ${dialect.database} without a statement timeout: ${consequenceOfStatement(context.deployment, standing, waitFor(dialect))}.`,
    step: `\`${opener}\` opens a connection without a statement timeout`,
    fixes: patches(context, call, dialect),
  };
}

function patches(
  { model, deployment, textOf, isEditable }: RuleContext,
  ref: CallRef,
  dialect: Dialect,
): readonly Fix[] {
  const seconds = patchSeconds(deployment, waitFor(dialect));
  const entry = connectEntry(dialect, seconds);
  const call = model.module(ref.module).call(ref.call);
  const isGiven = call.arguments.some(
    (argument) =>
      argument.kind === "unpacking" ||
      (argument.kind === "keyword" && argument.name === entry?.key),
  );
  if (entry === null || isGiven || !isEditable(ref.module)) return [];
  const written = `${entry.key}=${entry.value}`;
  const edit = insertKeyword(textOf(ref.module), call, written);
  return [
    {
      title: `Add \`${written}\``,
      applicability: "unsafe",
      edits: [{ ...edit, path: ref.module }],
    },
  ];
}
