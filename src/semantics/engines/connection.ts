import { canonicalPath } from "../../catalog/aliases.ts";
import { dialectOpenedBy } from "../../catalog/connections.ts";
import { dialectNamed, type Dialect } from "../../catalog/dialects.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import { textPieces } from "../texts.ts";
import type { Module } from "../module.ts";
import type { CallRef, Value } from "../value.ts";
import type { Call } from "../../syntax/module-facts.ts";
import { connectBoundOf, type ConnectBound } from "./connect-bound.ts";
import { boundOfKeys } from "./connect-args.ts";
import { effectsOfModule } from "./effects.ts";
import type { StatementBound } from "./engine.ts";
import { settingsOfCall } from "./settings.ts";
import { timeoutSetBy } from "./statement-timeout.ts";

/** A connection of a driver that is opened without SQLAlchemy. */
export interface Connection {
  readonly dialect: Dialect | null;
  readonly statement: StatementBound;
  readonly connect: ConnectBound;
}

/** What is known of the connection that a call opens, over the ways in which it is reached. */
export function connectionOpenedBy(
  evaluator: Evaluator,
  ref: CallRef,
  frames: readonly (Frame | null)[],
): Connection {
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  const [dialect] = evaluator
    .valuesOf(module, call.callee, null)
    .flatMap((value) => {
      const name =
        value.kind === "api"
          ? dialectOpenedBy(canonicalPath(value.path))
          : null;
      const found = name === null ? null : dialectNamed(name);
      return found === null || found === "embedded" ? [] : [found];
    });
  if (dialect === undefined) {
    return {
      dialect: null,
      statement: unsure("no driver that is known"),
      connect: "unknown",
    };
  }
  const connects = frames.map((frame) =>
    connectIn(evaluator, ref, dialect, frame),
  );
  const connect = connects.includes("unbounded")
    ? "unbounded"
    : (connects[0] ?? "unknown");
  // A statement may set it later: which connection it runs on is not followed.
  const isSetLater = effectsOfModule(evaluator, module).some(
    (effect) =>
      effect.kind === "set" ||
      (effect.kind === "attribute" && effect.name === dialect.attribute?.name),
  );
  if (isSetLater) {
    return { dialect, statement: unsure("it is set later"), connect };
  }
  const bounds = frames.map((frame) => boundIn(evaluator, ref, dialect, frame));
  return {
    dialect,
    statement:
      bounds.find(({ kind }) => kind === "unbounded") ??
      bounds.find(({ kind }) => kind === "unknown") ??
      bounds[0] ??
      unsure("no way to reach it"),
    connect,
  };
}

function boundIn(
  evaluator: Evaluator,
  ref: CallRef,
  dialect: Dialect,
  frame: Frame | null,
): StatementBound {
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  const settingOf = settingsOfCall(evaluator, module, call, frame);
  const sources = sourcesOf(evaluator, module, call, frame);
  for (const source of sources) {
    const pieces = textPieces(source);
    const set = pieces && timeoutSetBy(pieces);
    if (set?.kind === "sets") return { ...set, kind: "bounded", set: null };
  }
  return boundOfKeys(
    evaluator,
    (key) => {
      const given = settingOf(key);
      switch (given.kind) {
        case "given":
          return { kind: "holds", values: given.values };
        case "left-out":
          return { kind: "lacks" };
        case "unknown":
          return given;
      }
    },
    sources,
    [dialect],
  );
}

/** How the connecting itself is bounded. */
function connectIn(
  evaluator: Evaluator,
  ref: CallRef,
  { connectKey }: Dialect,
  frame: Frame | null,
): ConnectBound {
  if (connectKey === null) return "bounded";
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  return connectBoundOf(
    connectKey,
    settingsOfCall(evaluator, module, call, frame),
    sourcesOf(evaluator, module, call, frame),
  );
}

/** What may be a whole connection string. */
function sourcesOf(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  frame: Frame | null,
): readonly Value[] {
  return call.arguments
    .filter(
      (argument) =>
        argument.kind === "positional" ||
        (argument.kind === "keyword" && SOURCES.has(argument.name)),
    )
    .flatMap(({ value }) => evaluator.valuesOf(module, value, frame));
}

/** Names under which a whole connection string is given. */
const SOURCES = new Set(["dsn", "conninfo", "connstring"]);

function unsure(because: string): StatementBound {
  return { kind: "unknown", because };
}
