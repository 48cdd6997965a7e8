import { canonicalPath } from "../../catalog/aliases.ts";
import type { Dialect } from "../../catalog/dialects.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import type { Module } from "../module.ts";
import { once } from "../once.ts";
import type { CallRef, Value } from "../value.ts";
import { boundOfArguments } from "./connect-args.ts";
import { effectsOf, type Effect } from "./effects.ts";
import type { Engine, Server, StatementBound } from "./engine.ts";
import { extensionMadeBy, makesExtension } from "./extension.ts";
import { boundOfListener } from "./listener-bound.ts";
import { listenersOf, type Listener } from "./listeners.ts";
import { poolWaitOf } from "./pool-wait.ts";
import { poolerOf } from "./pooler.ts";
import { importedDialects, serverOf } from "./server.ts";
import { shortestOf } from "./shortest.ts";
import {
  settingsOfCall,
  settingsOfConfig,
  type SettingOf,
} from "./settings.ts";

/** Answers what is known of the engine that a call makes, over all ways in which the call is reached. */
export function createEngines(
  evaluator: Evaluator,
  modules: ReadonlyMap<string, Module>,
  framesOf: (ref: CallRef) => readonly (Frame | null)[],
): (ref: CallRef) => Engine {
  const survey: Survey = {
    evaluator,
    modules: [...modules.values()],
    listeners: once(() =>
      listenersOf(evaluator, modules.values()).map((listener) => ({
        ...listener,
        effects: effectsOf(evaluator, listener.functions),
      })),
    ),
    drivers: once(() => importedDialects(modules.values())),
  };
  return (ref) => {
    const ways = framesOf(ref).map((frame) => engineIn(survey, ref, frame));
    const [first] = ways;
    if (first === undefined) throw new RangeError("no way to reach a call");
    return (
      ways.find(({ statement }) => statement.kind === "unbounded") ??
      ways.find(({ statement }) => statement.kind === "ineffective") ??
      ways.find(({ statement }) => statement.kind === "unknown") ??
      first
    );
  };
}

interface Survey {
  readonly evaluator: Evaluator;
  readonly modules: readonly Module[];
  readonly listeners: () => readonly (Listener & {
    readonly effects: readonly Effect[];
  })[];
  /** The dialects whose drivers the project imports. */
  readonly drivers: () => readonly Dialect[];
}

function engineIn(survey: Survey, ref: CallRef, frame: Frame | null): Engine {
  const { evaluator } = survey;
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  const makers = evaluator.valuesOf(module, call.callee, frame);
  if (makers.some((value) => makesExtension(evaluator, value))) {
    return extensionEngine(survey, ref, makers);
  }
  const paths = makers.flatMap((value) =>
    value.kind === "api" ? [canonicalPath(value.path)] : [],
  );
  const settingOf = paths.some((path) => path.endsWith("from_config"))
    ? settingsOfConfig(evaluator, module, call, frame)
    : settingsOfCall(evaluator, module, call, frame);
  const url = settingOf("url");
  const urls = url.kind === "given" ? url.values : [];
  const server = serverOf(evaluator, [urls], survey.drivers);
  return {
    call: ref,
    flavour: paths.some((path) => path.includes("async")) ? "async" : "sync",
    extension: null,
    server,
    pooler: poolerOf(server, urls),
    statement:
      url.kind === "unknown"
        ? url
        : statementBound(survey, { ref, server, urls, settingOf, frame }),
    pool: poolWaitOf(settingOf),
  };
}

/** What Flask-SQLAlchemy makes: bounded where one set of its options is, unknown where one is. */
function extensionEngine(
  survey: Survey,
  ref: CallRef,
  makers: readonly Value[],
): Engine {
  const { evaluator, modules, drivers } = survey;
  const extension = extensionMadeBy(evaluator, modules, ref, makers);
  const places = extension?.urls ?? [];
  const urls = places.flat();
  const server = serverOf(evaluator, places, drivers);
  const bounds = (extension?.settings ?? []).map((settingOf) =>
    statementBound(survey, { ref, server, urls, settingOf, frame: null }),
  );
  const waits = (extension?.settings ?? []).map(poolWaitOf);
  return {
    call: ref,
    flavour: "flask",
    extension,
    server,
    pooler: poolerOf(server, urls),
    statement:
      shortestOf(bounds) ??
      bounds.find(({ kind }) => kind === "unknown") ??
      bounds.find(({ kind }) => kind === "ineffective") ??
      bounds[0] ??
      unsure("its configuration is not in the code"),
    pool: waits.find(({ kind }) => kind === "unknown") ??
      waits[0] ?? { kind: "unknown", because: "its configuration" },
  };
}

interface Made {
  readonly ref: CallRef;
  readonly server: Server;
  readonly urls: readonly Value[];
  readonly settingOf: SettingOf;
  readonly frame: Frame | null;
}

/** Settings that make connections in a way of their own, or none at all. */
const OTHER_WAYS = ["creator", "pool", "strategy", "module", "dialect"];

function statementBound(
  { evaluator, listeners }: Survey,
  { ref, server, urls, settingOf, frame }: Made,
): StatementBound {
  if (server.kind === "passed-over") {
    return { kind: "unknown", because: server.because };
  }
  const dialects = server.kind === "unknown" ? [] : [server.dialect];
  const isAutocommit = isAutocommitted(settingOf);
  const bounds = listeners().flatMap(({ target, event, effects }) => {
    const isFor = isListenedTo(target, ref);
    if (isFor === "no") return [];
    const bound = boundOfListener(event, effects, { dialects, isAutocommit });
    if (isFor === "yes" || bound.kind === "unbounded") return [bound];
    return [unsure("a listener whose target is not known")];
  });
  const listened = shortestOf(bounds);
  if (listened !== null) return listened;
  const other = OTHER_WAYS.find((name) => settingOf(name).kind !== "left-out");
  if (other !== undefined) return unsure(`\`${other}\` makes its connections`);
  const given = boundOfArguments(
    evaluator,
    evaluator.module(ref.module),
    settingOf,
    urls,
    dialects,
    frame,
  );
  if (given.kind === "bounded" || given.kind === "ineffective") return given;
  return (
    bounds.find(({ kind }) => kind === "ineffective") ??
    bounds.find(({ kind }) => kind === "unknown") ??
    bounds.find(
      (bound) => bound.kind === "unbounded" && bound.how === "lifted",
    ) ??
    given
  );
}

function isListenedTo(
  target: Listener["target"],
  { module, call }: CallRef,
): "yes" | "maybe" | "no" {
  switch (target.kind) {
    case "all":
      return "yes";
    case "unknown":
      return "maybe";
    case "engines":
      return target.made.some(
        (made) => made.module === module && made.call === call,
      )
        ? "yes"
        : "no";
  }
}

function isAutocommitted(settingOf: SettingOf): boolean {
  const level = settingOf("isolation_level");
  return (
    level.kind === "given" &&
    level.values.some(
      (value) => value.kind === "literal" && value.value === "AUTOCOMMIT",
    )
  );
}

function unsure(because: string): StatementBound {
  return { kind: "unknown", because };
}
