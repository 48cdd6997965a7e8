import { dottedName, lastName, type Expression } from "../syntax/expression.ts";
import { classAround, lineageOf } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import type { Reached } from "./reachability.ts";
import type { CallRef, ScopeRef } from "./value.ts";

/**
 * On whose behalf code runs: for a request in a worker's thread or on the event loop, for a queue, in a
 * thread of its own, for a command line, as a script, while a module is imported, for a test.
 */
export type Context =
  | "request"
  | "loop"
  | "task"
  | "thread"
  | "command"
  | "script"
  | "import"
  | "test";

/** Why code is surely off the request path; null when it may be on it. */
export type OffRequest = {
  readonly kind: "script" | "command" | "task" | "thread" | "test";
} | null;

/** `@app.cli.command()`, `@click.command()`, `@manager.command`. */
const COMMANDS = ["command", "cli_command", "group"];

/** Celery, Huey, RQ, Dramatiq, APScheduler. */
const TASKS = [
  "task",
  "shared_task",
  "periodic_task",
  "db_task",
  "db_periodic_task",
  "actor",
  "job",
  "scheduled_job",
];

/** Base classes whose methods of that name run off the request path. */
const OFF_REQUEST_METHODS: readonly (readonly [
  base: RegExp,
  method: string,
  context: "command" | "task" | "thread",
])[] = [
  [/^django\.core\.management\.base\.\w*Command$/, "handle", "command"],
  [/^(flask_script|cleo)\.(\w+\.)*Command$/, "run", "command"],
  [/^celery\.(\w+\.)*Task$/, "run", "task"],
  [
    /^(threading\.(Thread|Timer)|multiprocessing\.(\w+\.)?Process)$/,
    "run",
    "thread",
  ],
];

/**
 * Why a call is off the request path: by the code around it, or since everything that is known to lead
 * there is, and nothing else can.
 */
export function offRequestBy(
  evaluator: Evaluator,
  ref: CallRef,
  { routes, contexts, isWhole }: Reached,
): OffRequest {
  if (routes.length > 0) return null;
  const module = evaluator.module(ref.module);
  const { start } = module.call(ref.call).span;
  const own = offRequestAt(evaluator, module, start);
  if (own !== null || !isWhole) return own;
  const kinds = [...contexts].map((kind) =>
    OFF_REQUEST.find((off) => off === kind),
  );
  const [first] = kinds;
  return first !== undefined && kinds.every((kind) => kind !== undefined)
    ? { kind: first }
    : null;
}

const OFF_REQUEST = ["script", "command", "task", "thread", "test"] as const;

/** Why code at the offset is off the request path, by the statement or function around it. */
export function offRequestAt(
  evaluator: Evaluator,
  module: Module,
  offset: number,
): OffRequest {
  if (isUnderMain(module, offset)) return { kind: "script" };
  for (let index: number | null = module.scopeAt(offset); index !== null;) {
    const scope = module.scope(index);
    if (scope.kind === "function") {
      const names = scope.decorators.map((decorator) =>
        decoratorName(module, decorator),
      );
      if (names.some((name) => COMMANDS.includes(name))) {
        return { kind: "command" };
      }
      if (names.some((name) => TASKS.includes(name))) return { kind: "task" };
      const kind = byBaseClass(evaluator, {
        module: module.path,
        scope: index,
      });
      if (kind !== null) return { kind };
    }
    index = scope.parent;
  }
  return null;
}

function byBaseClass(
  evaluator: Evaluator,
  at: ScopeRef,
): "command" | "task" | "thread" | null {
  const owner = classAround(evaluator, at);
  const name = evaluator.module(at.module).functionScope(at.scope)?.name;
  if (owner === null) return null;
  const row = OFF_REQUEST_METHODS.find(
    ([base, method]) =>
      method === name &&
      lineageOf(evaluator, owner).libraries.some((path) => base.test(path)),
  );
  return row?.[2] ?? null;
}

function isUnderMain(module: Module, offset: number): boolean {
  for (let index: number | null = module.blockAt(offset); index !== null;) {
    const block = module.block(index);
    const { test } = block;
    if (
      block.branch === 0 &&
      test?.kind === "comparison" &&
      test.operator === "==" &&
      [test.left, test.right].some((side) => dottedName(side) === "__name__")
    ) {
      return true;
    }
    index = block.parent;
  }
  return false;
}

/** The last part of a decorator's name, called or not. */
function decoratorName(module: Module, decorator: Expression): string {
  return lastName(
    decorator.kind === "call" ? module.call(decorator.call).callee : decorator,
  );
}
