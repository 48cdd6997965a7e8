import { dottedName, lastName, type Expression } from "../syntax/expression.ts";
import type { Module } from "./module.ts";

/** Where code runs when it is surely not for a request; null when it may be. */
export type OffRequest =
  | { readonly kind: "script" }
  | { readonly kind: "command" }
  | { readonly kind: "task" }
  | null;

/** `@app.cli.command()`, `@click.command()`, `@manager.command`. */
const COMMANDS = ["command", "cli_command", "group"];

/** Celery, Huey, RQ, Dramatiq, APScheduler. */
const TASKS = [
  "task",
  "shared_task",
  "periodic_task",
  "db_task",
  "actor",
  "job",
  "scheduled_job",
];

/** Why code at the offset is off the request path, by the statement or function around it. */
export function offRequestAt(module: Module, offset: number): OffRequest {
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
    }
    index = scope.parent;
  }
  return null;
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
