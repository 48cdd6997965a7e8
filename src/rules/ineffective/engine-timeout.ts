import type { Dialect } from "../../catalog/dialects.ts";
import type { Engine, Ineffective } from "../../semantics/engines/engine.ts";
import type { CallRef } from "../../semantics/value.ts";
import { atMostWarning } from "../at-most-warning.ts";
import { callOf } from "../candidate-call.ts";
import { engineStanding, waitOf } from "../engines/engine-standing.ts";
import { consequenceOfStatement } from "../engines/statement-consequence.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";
import { commitPatch } from "./commit-patch.ts";
import { refusedPatch } from "./refused-patch.ts";

/** A statement timeout of an engine that the pool rolls back, or that the driver refuses. */
export function statementTimeoutOfEngine(
  match: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const call = match.candidate.captures["with"] ? null : callOf(match, context);
  const engine = call && context.model.engineOf(call);
  if (engine?.statement.kind !== "ineffective") return [];
  const { by } = engine.statement;
  return [
    by.kind === "uncommitted"
      ? uncommitted(context, engine, by.set)
      : refused(context, engine, by),
  ];
}

/** Of the line that executes the `SET`, however many engines it is meant for. */
function uncommitted(
  context: RuleContext,
  engine: Engine,
  set: CallRef,
): Report {
  const { model, deployment } = context;
  const standing = engineStanding(model, engine.call);
  const consequence = consequenceOfStatement(
    deployment,
    standing,
    waitOf(engine),
  );
  const module = model.module(set.module);
  const name = module.calleeText(module.call(set.call));
  return {
    subject: { kind: "call", call: set, uses: [engine.call] },
    level: levelOf(engine, standing.level),
    confidence: engine.server.kind === "known" ? "high" : "medium",
    message: `The statement timeout that \`${name}\` sets is never committed, so it is lost at the first rollback: from an engine's second checkout on, ${consequence}.`,
    step: "sets a statement timeout that the pool rolls back",
    fixes: commitPatch(context, set),
  };
}

function refused(
  context: RuleContext,
  engine: Engine,
  by: Extract<Ineffective, { kind: "refused" }>,
): Report {
  const { model, deployment } = context;
  const standing = engineStanding(model, engine.call);
  const consequence = consequenceOfStatement(
    deployment,
    standing,
    waitOf(engine),
  );
  const module = model.module(engine.call.module);
  const maker = module.calleeText(module.call(engine.call.call));
  return {
    subject: { kind: "call", call: engine.call },
    level: levelOf(engine, standing.level),
    confidence: engine.server.kind === "known" ? "high" : "medium",
    message: `\`${maker}\` is given ${whatIsRefused(by, engine)} with an error: it bounds nothing, and once it is gone ${consequence}.`,
    step: `\`${maker}\` is given a timeout that the driver refuses`,
    fixes: refusedPatch(context, engine, by),
  };
}

function whatIsRefused(
  { key, what, stands }: Extract<Ineffective, { kind: "refused" }>,
  { server }: Engine,
): string {
  const driver =
    server.kind === "known" || server.kind === "likely"
      ? driverOf(server.dialect)
      : "the driver";
  const place = stands === "in-url" ? "its URL" : "`connect_args`";
  return what === "value"
    ? `\`${key}\` whose values are no texts, which ${driver} refuses`
    : `\`${key}\` in ${place}, which ${driver} refuses`;
}

/** `psycopg2` of `postgresql+psycopg2` */
function driverOf({ name }: Dialect): string {
  return name.slice(name.indexOf("+") + 1).replace(/_async$/, "");
}

function levelOf({ server }: Engine, level: Report["level"]): Report["level"] {
  return server.kind === "known" ? level : atMostWarning(level);
}
