import type { DjangoDatabase } from "../../semantics/engines/django-databases.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";
import {
  djangoMatches,
  djangoName,
  djangoStanding,
  djangoSubject,
} from "./django-subject.ts";
import { djangoPatch } from "./django-patch.ts";
import { waitOf } from "./engine-standing.ts";
import { poolerBefore } from "./pooler-before.ts";
import { databaseOf } from "./server-words.ts";
import { consequenceOfStatement } from "./statement-consequence.ts";

/** Django's databases whose statements nothing bounds, each on the line that names it in the settings. */
export function djangoReports(
  match: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  return djangoMatches(match, context).flatMap((database) =>
    database.statement.kind === "unbounded"
      ? [report(context, match.path, database, database.statement.how)]
      : [],
  );
}

function report(
  context: RuleContext,
  path: string,
  database: DjangoDatabase,
  how: "left-out" | "lifted",
): Report {
  const { server } = database;
  const lack =
    how === "lifted"
      ? "whose statement timeout is switched off"
      : "without a statement timeout";
  const consequence = consequenceOfStatement(
    context.deployment,
    djangoStanding,
    waitOf(database),
  );
  const pooler = poolerBefore(context, database);
  return {
    subject: djangoSubject(context.model, path, database),
    level: djangoStanding.level,
    confidence: server.kind === "known" ? "high" : "medium",
    message: `\`${djangoName(database)}\` connects to ${databaseOf(server)} ${lack}: ${consequence}.${pooler === null ? "" : ` ${pooler}`}`,
    step: `settings ${lack}`,
    fixes: djangoPatch(context, path, database),
  };
}
