import type { Argument, Call } from "../syntax/module-facts.ts";
import { lastName } from "../syntax/expression.ts";
import { functionsCalled } from "./functions-called.ts";
import { scopeKey } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";

/** Whose argument runs elsewhere: in a thread, a process, a queue's worker, on a schedule. */
const HANDING: Readonly<
  Record<
    string,
    {
      readonly place: number;
      readonly name: string;
      readonly context: "thread" | "task";
    }
  >
> = {
  Thread: { place: 1, name: "target", context: "thread" },
  Process: { place: 1, name: "target", context: "thread" },
  Timer: { place: 1, name: "function", context: "thread" },
  submit: { place: 0, name: "fn", context: "thread" },
  submit_to_executor: { place: 0, name: "fn", context: "thread" },
  to_thread: { place: 0, name: "func", context: "thread" },
  run_in_executor: { place: 1, name: "func", context: "thread" },
  run_in_threadpool: { place: 0, name: "func", context: "thread" },
  start_new_thread: { place: 0, name: "function", context: "thread" },
  start_background_task: { place: 0, name: "target", context: "thread" },
  spawn: { place: 0, name: "function", context: "thread" },
  add_task: { place: 0, name: "func", context: "thread" },
  enqueue: { place: 0, name: "f", context: "task" },
  enqueue_call: { place: 0, name: "func", context: "task" },
  enqueue_in: { place: 1, name: "func", context: "task" },
  enqueue_at: { place: 1, name: "f", context: "task" },
  add_job: { place: 0, name: "func", context: "task" },
  add_periodic_task: { place: 1, name: "sig", context: "task" },
};

/** Functions that are given to something that runs them elsewhere, by key, with where that is. */
export function handedOff(
  evaluator: Evaluator,
  modules: Iterable<Module>,
): ReadonlyMap<string, "thread" | "task"> {
  const found = new Map<string, "thread" | "task">();
  for (const module of modules) {
    for (const call of module.facts.calls) {
      const handing = Object.hasOwn(HANDING, lastName(call.callee))
        ? HANDING[lastName(call.callee)]
        : undefined;
      const given = handing && argumentOf(call, handing.place, handing.name);
      if (!given) continue;
      const values = evaluator.valuesOf(module, given.value, null);
      for (const at of functionsCalled(evaluator, values)) {
        found.set(scopeKey(at), handing.context);
      }
    }
  }
  return found;
}

function argumentOf(
  call: Call,
  place: number,
  name: string,
): Argument | undefined {
  const placed = call.arguments[place];
  return (
    call.arguments.find(
      (argument) => argument.kind === "keyword" && argument.name === name,
    ) ?? (placed?.kind === "positional" ? placed : undefined)
  );
}
