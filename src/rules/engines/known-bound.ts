import type { TimeUnit } from "../../catalog/api.ts";
import type { Database, Dialect } from "../../catalog/dialects.ts";
import type { Wait } from "../../deploy/stall.ts";
import type { StatementBound } from "../../semantics/engines/engine.ts";
import type { CallRef } from "../../semantics/value.ts";
import { callOf } from "../candidate-call.ts";
import type { RuleContext, RuleMatch } from "../rule.ts";
import { waitFor } from "./engine-standing.ts";

/** How long the statements of an engine or of a driver's connection may run. */
export interface KnownBound {
  /** What makes the engine, or opens the connection. */
  readonly maker: CallRef;
  /** What is given the time: the maker, or the call that runs a `SET` in a listener. */
  readonly at: CallRef;
  readonly database: Database;
  readonly wait: Wait;
  readonly seconds: number;
  /** That of the number where none is written beside it. */
  readonly unit: TimeUnit | null;
}

/** Null where the match is about something else, where nothing bounds its statements, or where it is not known what. */
export function knownBoundOf(
  match: RuleMatch,
  context: RuleContext,
): KnownBound | null {
  const maker = callOf(match, context);
  if (maker === null) return null;
  const { model } = context;
  if (makes(match, context, "engine")) {
    const { server, statement } = model.engineOf(maker);
    return server.kind === "known" || server.kind === "likely"
      ? known(maker, server.dialect, statement)
      : null;
  }
  if (!makes(match, context, "connection")) return null;
  const { dialect, statement } = model.connectionOf(maker);
  return dialect && known(maker, dialect, statement);
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

function known(
  maker: CallRef,
  dialect: Dialect,
  bound: StatementBound,
): KnownBound | null {
  if (bound.kind !== "bounded" || bound.seconds === null) return null;
  const { seconds, unit, set } = bound;
  const { database } = dialect;
  const wait = waitFor(dialect);
  return { maker, at: set ?? maker, database, wait, seconds, unit };
}
