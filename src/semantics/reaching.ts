import type { Binding, Block, BoundValue } from "../syntax/module-facts.ts";
import { accessorOf } from "./accessors.ts";
import type { Module } from "./module.ts";
import { once } from "./once.ts";
import {
  excludedByLeaving,
  excludedIn,
  excludedWhenFalse,
  stronger,
  type Excluded,
} from "./narrowing.ts";

/** A definition that can be what a name means at a place. */
export interface Reaching {
  readonly binding: Binding;
  /** What tests on the way have ruled out. */
  readonly excluded: () => Excluded;
}

/**
 * The definitions of a name that can reach a use in the same scope: backwards from the use to the
 * first one that always runs, without those in a branch that excludes the use's own.
 */
export function reachingDefinitions(
  module: Module,
  definitions: readonly Binding[],
  offset: number,
  useBlock: number = module.blockAt(offset),
): Reaching[] {
  const path = module.pathOf(useBlock);
  const name = definitions[0]?.name ?? "";
  const excludedHere = once(() => excludedIn(module, useBlock, name));
  let excludedByTests: Excluded = null;
  const found: Reaching[] = [];
  const covered = new Map<number, Set<number>>();
  let last: Binding | null = null;

  for (const binding of definitions.toReversed()) {
    if (settledAt(binding) > offset || binding.within !== binding.scope)
      continue;
    if (excludes(module, binding.block, path)) continue;
    const excludedBefore = excludedByTests;
    found.push({
      binding,
      excluded: () =>
        stronger(
          stronger(excludedHere(), excludedBefore),
          excludedByLeaving(module, path, settledAt(binding), offset, name),
        ),
    });
    last = binding;
    if (path.includes(binding.block)) break;
    const block = module.block(binding.block);
    if (coversAllBranches(module, block, path, covered)) break;
    // `if x is None: x = …`: an earlier value that gets past is not None.
    if (block.kind === "if" && block.test && block.branch === 0) {
      excludedByTests = stronger(
        excludedByTests,
        excludedWhenFalse(block.test, name),
      );
    }
  }
  for (const binding of definitions) {
    const fromElsewhere = binding.within !== binding.scope;
    const laterInLoop =
      settledAt(binding) > offset &&
      sharesLoop(module, binding, useBlock, last);
    if (fromElsewhere || laterInLoop) {
      found.push({ binding, excluded: excludedHere });
    }
  }
  return found;
}

const NOTHING: readonly Reaching[] = [];

const known = new WeakMap<
  Module,
  Map<readonly Binding[], readonly Reaching[]>
>();

/**
 * The definitions that can stand at the end of a scope: what closures and other modules see.
 * @param definitions a list that is the same at every asking
 */
export function definitionsAtEnd(
  module: Module,
  definitions: readonly Binding[],
  scope: number,
): readonly Reaching[] {
  if (definitions.length === 0) return NOTHING;
  const inModule =
    known.get(module) ?? new Map<readonly Binding[], readonly Reaching[]>();
  known.set(module, inModule);
  const found = inModule.get(definitions) ?? atEnd(module, definitions, scope);
  inModule.set(definitions, found);
  return found;
}

function atEnd(
  module: Module,
  definitions: readonly Binding[],
  scope: number,
): readonly Reaching[] {
  const { start, end } = module.scope(scope).body;
  return reachingDefinitions(
    module,
    definitions.filter((binding) => !isSetter(module, binding)),
    end,
    module.blockAt(start),
  ).map(({ binding }) => ({ binding, excluded: () => null }));
}

/** `@session.setter`: says nothing of what the property gives. */
function isSetter(module: Module, { value }: Binding): boolean {
  if (value.kind !== "function") return false;
  const accessor = accessorOf(module, value.function);
  return accessor === "setter" || accessor === "deleter";
}

/** The offset from which the name has the value: behind the right side, so that `x = f(x)` reads the old one. */
function settledAt({ span, value }: Binding): number {
  return valueEnd(value) ?? span.end;
}

function valueEnd(value: BoundValue): number | null {
  switch (value.kind) {
    case "expression":
      return value.value.span.end;
    case "item":
    case "element":
      return value.of.span.end;
    case "part":
      return valueEnd(value.of);
    case "with":
      return value.manager.span.end;
    default:
      return null;
  }
}

/** Whether a block lies in another branch of an `if` or `match` than the use. */
function excludes(
  module: Module,
  block: number,
  path: readonly number[],
): boolean {
  const branches = new Map(
    path.map((index) => {
      const { statement, branch } = module.block(index);
      return [statement, branch];
    }),
  );
  return module.pathOf(block).some((index) => {
    const { kind, statement, branch } = module.block(index);
    const taken = branches.get(statement);
    return (
      (kind === "if" || kind === "match") &&
      taken !== undefined &&
      taken !== branch
    );
  });
}

/** Whether, with this block, every branch of its statement has set the name. */
function coversAllBranches(
  module: Module,
  block: Block,
  path: readonly number[],
  covered: Map<number, Set<number>>,
): boolean {
  if (!block.exhaustive || block.parent === null) return false;
  if (!path.includes(block.parent)) return false;
  const seen = covered.get(block.statement) ?? new Set();
  covered.set(block.statement, seen.add(block.branch));
  return seen.size === module.branchesOf(block).length;
}

/** Whether a later definition comes round again: both stand in a loop that does not reset the name first. */
function sharesLoop(
  module: Module,
  binding: Binding,
  useBlock: number,
  last: Binding | null,
): boolean {
  const around = module.pathOf(binding.block);
  const loop = module
    .pathOf(useBlock)
    .find(
      (index) => module.block(index).kind === "loop" && around.includes(index),
    );
  if (loop === undefined) return false;
  return last === null || !module.pathOf(last.block).includes(loop);
}
