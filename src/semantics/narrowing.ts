import { dottedName, type Expression } from "../syntax/expression.ts";
import type { Block } from "../syntax/module-facts.ts";
import type { Module } from "./module.ts";
import { unknown, type Value } from "./value.ts";

/** Values that a test has ruled out. */
export type Excluded = "none" | "falsy" | null;

/** What a name cannot be in a block, from the tests of the `if` branches around it. */
export function excludedIn(
  module: Module,
  block: number,
  name: string,
): Excluded {
  let excluded: Excluded = null;
  for (let index: number | null = block; index !== null;) {
    const current: Block = module.block(index);
    excluded = stronger(excluded, excludedByBranch(module, current, name));
    index = current.parent;
  }
  return excluded;
}

/**
 * What a name with a value since `settledAt` cannot be at the offset any more: a branch in between that
 * always leaves, e.g. `if x is None: return`, was not taken.
 */
export function excludedByLeaving(
  module: Module,
  path: readonly number[],
  settledAt: number,
  offset: number,
  name: string,
): Excluded {
  let excluded: Excluded = null;
  for (const block of module.leavingBlocksOf(module.scopeAt(offset))) {
    const isBetween = settledAt <= block.span.start && block.span.end <= offset;
    if (!isBetween || !path.includes(statementAround(module, block))) continue;
    excluded = stronger(excluded, excludedBehind(module, block, name));
  }
  return excluded;
}

/** The block in which the statement stands; the body of a `try` goes on behind it. */
function statementAround(module: Module, block: Block): number {
  let around = block.parent ?? 0;
  for (;;) {
    const { kind, branch, parent } = module.block(around);
    if (kind !== "try" || branch !== 0 || parent === null) return around;
    around = parent;
  }
}

/** What the name cannot be behind a statement one of whose branches leaves. */
function excludedBehind(module: Module, block: Block, name: string): Excluded {
  if (block.branch === 0) {
    return block.test && excludedWhenFalse(block.test, name);
  }
  // `if x: … else: raise`: behind it, the test was true.
  const [first, second, more] = module.branchesOf(block);
  const isElse = second?.branch === block.branch && more === undefined;
  return isElse && first?.test ? excludedWhenTrue(first.test, name) : null;
}

/** What the name cannot be where the expression is true. */
export function excludedWhenTrue(test: Expression, name: string): Excluded {
  if (dottedName(test) === name) return "falsy";
  switch (test.kind) {
    case "not":
      return excludedWhenFalse(test.operand, name);
    case "comparison":
      return isNoneTest(test, name, ["is not", "!="]) ? "none" : null;
    case "boolean-operation":
      return test.operator === "and"
        ? stronger(
            excludedWhenTrue(test.left, name),
            excludedWhenTrue(test.right, name),
          )
        : null;
    default:
      return null;
  }
}

/** What the name cannot be where the expression is false. */
export function excludedWhenFalse(test: Expression, name: string): Excluded {
  switch (test.kind) {
    case "not":
      return excludedWhenTrue(test.operand, name);
    case "comparison":
      return isNoneTest(test, name, ["is", "=="]) ? "none" : null;
    case "boolean-operation":
      return test.operator === "or"
        ? stronger(
            excludedWhenFalse(test.left, name),
            excludedWhenFalse(test.right, name),
          )
        : null;
    default:
      return null;
  }
}

/** The values that are left when a test has ruled some out; where it leaves none, some other is there. */
export function withoutExcluded(
  values: readonly Value[],
  excluded: Excluded,
): readonly Value[] {
  if (excluded === null) return values;
  const isRuledOut = excluded === "none" ? isNone : isFalsy;
  const left = values.filter((value) => !isRuledOut(value));
  return left.length === 0 && values.length > 0
    ? [unknown("what a test has left")]
    : left;
}

export function isNone(value: Value): boolean {
  return value.kind === "literal" && value.value === null;
}

/** Whether it is known to be None, and nothing else. */
export function isOnlyNone(values: readonly Value[]): boolean {
  return values.length > 0 && values.every(isNone);
}

export function isFalsy(value: Value): boolean {
  return value.kind === "literal" && !value.value;
}

/** An earlier branch was not taken, so its test was false; the block's own test was true. */
function excludedByBranch(
  module: Module,
  block: Block,
  name: string,
): Excluded {
  if (block.kind !== "if") return null;
  let excluded = block.test ? excludedWhenTrue(block.test, name) : null;
  if (block.branch === 0) return excluded;
  for (const earlier of module.branchesOf(block)) {
    if (earlier.branch >= block.branch || earlier.test === null) continue;
    excluded = stronger(excluded, excludedWhenFalse(earlier.test, name));
  }
  return excluded;
}

function isNoneTest(
  test: Extract<Expression, { kind: "comparison" }>,
  name: string,
  operators: readonly string[],
): boolean {
  return (
    operators.includes(test.operator) &&
    dottedName(test.left) === name &&
    test.right.kind === "none"
  );
}

export function stronger(a: Excluded, b: Excluded): Excluded {
  if (a === "falsy" || b === "falsy") return "falsy";
  return a ?? b;
}

/** What tests around an attribute, or in front of it, have ruled out: `if self.x is None: raise`. */
export function excludedAt(
  module: Module,
  offset: number,
  name: string,
): Excluded {
  const block = module.blockAt(offset);
  const path = module.pathOf(block);
  return stronger(
    excludedIn(module, block, name),
    excludedByLeaving(module, path, 0, offset, name),
  );
}
