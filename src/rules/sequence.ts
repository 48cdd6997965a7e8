import type { Model } from "../semantics/model.ts";
import type { Module } from "../semantics/module.ts";
import { scopeKey } from "../semantics/classes.ts";
import type { CallRef } from "../semantics/value.ts";
import { append, groupBy } from "../text/group-by.ts";
import type { Block } from "../syntax/module-facts.ts";

/**
 * For each call, how many of the calls one request can make in sequence, on the worst of the routes
 * that reach it: calls in branches that exclude each other count once.
 */
export function callsInSequence(
  model: Model,
  calls: readonly CallRef[],
): ReadonlyMap<CallRef, number> {
  const byRoute = new Map<string, CallRef[]>();
  const routesOf = new Map<CallRef, readonly string[]>();
  for (const call of calls) {
    const routes = model.routesTo(call).map(({ route }) => scopeKey(route.at));
    routesOf.set(call, routes);
    for (const route of new Set(routes)) append(byRoute, route, call);
  }
  const lengths = new Map(
    [...byRoute].map(([route, reached]) => [
      route,
      longestSequence(model, reached),
    ]),
  );
  return new Map(
    calls.map((call) => [
      call,
      Math.max(
        1,
        ...(routesOf.get(call) ?? []).map((route) => lengths.get(route) ?? 1),
      ),
    ]),
  );
}

function longestSequence(model: Model, calls: readonly CallRef[]): number {
  const byModule = groupBy(calls, ({ module }) => module);
  let total = 0;
  for (const [path, group] of byModule) {
    const module = model.module(path);
    const blocks = group.map(({ call }) => module.call(call).block);
    total += longestThrough(module, 0, blocks);
  }
  return total;
}

/** Calls directly in a block, plus for each statement in it all its branches, or the worst if they exclude each other. */
function longestThrough(
  module: Module,
  block: number,
  blocks: readonly number[],
): number {
  const own = blocks.filter((index) => index === block).length;
  const children = module.facts.blocks
    .map((child, index) => ({ child, index }))
    .filter(
      ({ child, index }) =>
        child.parent === block && blocks.some((at) => isIn(module, at, index)),
    );
  const statements = groupBy(children, ({ child }) => child.statement);
  let total = own;
  for (const branches of statements.values()) {
    const lengths = branches.map(({ index }) =>
      longestThrough(module, index, blocks),
    );
    total += excludeEachOther(branches[0]?.child)
      ? Math.max(...lengths)
      : lengths.reduce((sum, length) => sum + length, 0);
  }
  return total;
}

function excludeEachOther(branch: Block | undefined): boolean {
  return branch?.kind === "if" || branch?.kind === "match";
}

function isIn(module: Module, block: number, ancestor: number): boolean {
  for (let index: number | null = block; index !== null;) {
    if (index === ancestor) return true;
    index = module.block(index).parent;
  }
  return false;
}
