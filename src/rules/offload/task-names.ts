import type { RuleContext } from "../rule.ts";
import type { Handler } from "./handler.ts";
import { partsOf } from "./url-parts.ts";
import type { TaskNames } from "./task-code.ts";

/** Names for the new code that mean nothing else in the module, nor as an endpoint of the application. */
export function namesFor(
  { model }: RuleContext,
  handler: Handler,
): Omit<TaskNames, "urlFor"> {
  const { module, definition, tokens, registered } = handler;
  const { name, parent } = definition;
  const own = partsOf(registered.rule ?? "").map((part) => part.name);
  const isBound = (taken: string): boolean =>
    module.bindingsOf(0, taken).length > 0 ||
    module.bindingsOf(parent ?? 0, taken).length > 0;
  const endpoints = new Set(
    model.routes().flatMap(({ at }) => {
      const scope = model.module(at.module).scope(at.scope);
      return scope.kind === "function" ? [scope.name] : [];
    }),
  );
  const isSpoken = (taken: string): boolean =>
    tokens.some(({ text }) => text === taken);
  return {
    task: free(`${name}_task`, isBound),
    status: free(
      `${name}_status`,
      (taken) => isBound(taken) || endpoints.has(taken),
    ),
    url: name.replaceAll("_", "-"),
    prefixParts: partsOf(handler.path)
      .map((part) => part.name)
      .filter((part) => registered.rule !== null && !own.includes(part)),
    queued: free("task", isSpoken),
    address: free("status", isSpoken),
  };
}

function free(name: string, isTaken: (name: string) => boolean): string {
  let found = name;
  for (let count = 2; isTaken(found); count += 1) found = `${name}_${count}`;
  return found;
}
