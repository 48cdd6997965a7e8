import type { TimeUnit } from "../../catalog/api.ts";
import type { Database, Dialect } from "../../catalog/dialects.ts";
import type { Wait } from "../../deploy/stall.ts";
import type { DjangoDatabase } from "../../semantics/engines/django-databases.ts";
import type { StatementBound } from "../../semantics/engines/engine.ts";
import type { CallRef } from "../../semantics/value.ts";
import type { Span } from "../../text/span.ts";
import { callOf } from "../candidate-call.ts";
import type { RuleContext, RuleMatch, Subject } from "../rule.ts";
import type { Standing } from "../standing.ts";
import {
  djangoMatches,
  djangoName,
  djangoStanding,
  djangoSubject,
} from "./django-subject.ts";
import { engineStanding, waitFor } from "./engine-standing.ts";

/** How long the statements of an engine, of a driver's connection or of Django's database may run. */
export interface KnownBound {
  /** What is given the time: what makes the engine, the call that runs a `SET` in a listener, the settings. */
  readonly subject: Subject;
  /** As it is written: `create_engine`, `DATABASES["default"]`. */
  readonly name: string;
  readonly standing: Standing;
  /** Where its number stands, if it is written beside it. */
  readonly path: string;
  readonly span: Span;
  readonly database: Database;
  readonly wait: Wait;
  readonly seconds: number;
  /** That of the number where none is written beside it. */
  readonly unit: TimeUnit | null;
}

/** None where the match is about something else, where nothing bounds its statements, or where it is not known what. */
export function knownBoundsOf(
  match: RuleMatch,
  context: RuleContext,
): readonly KnownBound[] {
  const { model } = context;
  const maker = callOf(match, context);
  if (maker === null) {
    return djangoMatches(match, context).flatMap((database) =>
      boundOfDjango(context, match.path, database),
    );
  }
  if (makes(match, context, "engine")) {
    const { server, statement } = model.engineOf(maker);
    return server.kind === "known" || server.kind === "likely"
      ? boundOfCall(context, maker, server.dialect, statement)
      : [];
  }
  if (!makes(match, context, "connection")) return [];
  const { dialect, statement } = model.connectionOf(maker);
  return dialect ? boundOfCall(context, maker, dialect, statement) : [];
}

/** Whether the match's call makes an engine, or opens a connection. */
export function makes(
  { path, candidate }: RuleMatch,
  { model }: RuleContext,
  family: "engine" | "connection",
): boolean {
  const question = { predicate: "calls?", capture: "call", words: [family] };
  return model.answers(model.module(path), candidate, question);
}

/** @param maker what makes the engine, or opens the connection */
function boundOfCall(
  { model }: RuleContext,
  maker: CallRef,
  dialect: Dialect,
  bound: StatementBound,
): readonly KnownBound[] {
  if (bound.kind !== "bounded" || bound.seconds === null) return [];
  const at = bound.set ?? maker;
  const module = model.module(at.module);
  const call = module.call(at.call);
  return [
    {
      subject: { kind: "call", call: at, uses: [maker] },
      name: module.calleeText(call),
      standing: engineStanding(model, maker),
      path: at.module,
      span: call.span,
      ...lengthOf(dialect, bound.seconds, bound.unit),
    },
  ];
}

function boundOfDjango(
  { model }: RuleContext,
  path: string,
  database: DjangoDatabase,
): readonly KnownBound[] {
  const { server, statement, settings } = database;
  if (server.kind !== "known" && server.kind !== "likely") return [];
  if (statement.kind !== "bounded" || statement.seconds === null) return [];
  return [
    {
      subject: djangoSubject(model, path, database),
      name: djangoName(database),
      standing: djangoStanding,
      path,
      span: settings?.span ?? database.at,
      ...lengthOf(server.dialect, statement.seconds, statement.unit),
    },
  ];
}

function lengthOf(
  dialect: Dialect,
  seconds: number,
  unit: TimeUnit | null,
): Pick<KnownBound, "database" | "wait" | "seconds" | "unit"> {
  return { database: dialect.database, wait: waitFor(dialect), seconds, unit };
}
