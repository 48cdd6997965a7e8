import type { DjangoDatabase } from "../../semantics/engines/django-databases.ts";
import { contains } from "../../text/span.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";
import { poolerBefore } from "./pooler-before.ts";
import { databaseOf } from "./server-words.ts";
import { consequenceOfStatement } from "./statement-consequence.ts";
import { djangoPatch } from "./django-patch.ts";
import { waitOf } from "./engine-standing.ts";

/** Django's databases whose statements nothing bounds, each on the line that names it in the settings. */
export function djangoReports(
  { path, candidate }: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const { assignment } = candidate.captures;
  if (assignment === undefined) return [];
  return context.model
    .djangoDatabasesIn(path)
    .filter(({ at }) => contains(assignment, at))
    .flatMap((database) =>
      database.statement.kind === "unbounded"
        ? [report(context, path, database, database.statement.how)]
        : [],
    );
}

function report(
  context: RuleContext,
  path: string,
  database: DjangoDatabase,
  how: "left-out" | "lifted",
): Report {
  const { server, at, name } = database;
  const module = context.model.module(path);
  const lack =
    how === "lifted"
      ? "whose statement timeout is switched off"
      : "without a statement timeout";
  const consequence = consequenceOfStatement(
    context.deployment,
    { kind: "unknown", level: "warning" },
    waitOf(database),
  );
  const pooler = poolerBefore(context, database);
  return {
    subject: {
      kind: "place",
      path,
      span: at,
      within: module.qualifiedName(module.functionAt(at.start)?.scope ?? 0),
      name: `DATABASES["${name}"]`,
    },
    level: "warning",
    confidence: server.kind === "known" ? "high" : "medium",
    message: `\`DATABASES["${name}"]\` connects to ${databaseOf(server)} ${lack}: ${consequence}.${pooler === null ? "" : ` ${pooler}`}`,
    step: `settings ${lack}`,
    fixes: djangoPatch(context, path, database),
  };
}
