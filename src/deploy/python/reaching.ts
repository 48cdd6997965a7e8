import type { Binding, Block } from "../../syntax/module-facts.ts";

/** Whether a branch runs, as far as its condition tells. */
export type Taken = "yes" | "no" | "perhaps";

/**
 * Of bindings in the order of the text those that can hold behind all of them: a later one replaces the
 * earlier ones unless it stands in a branch that may be passed over.
 */
export function reachingOf(
  bindings: readonly Binding[],
  blocks: readonly Block[],
  takes: (block: Block) => Taken,
): readonly Binding[] {
  let reaching: Binding[] = [];
  for (const binding of bindings) {
    const block = blocks[binding.block];
    const taken = takenOf(block, blocks, takes);
    if (taken === "no") continue;
    if (taken === "yes") reaching = [binding];
    else {
      reaching = [...reaching, binding];
      if (block !== undefined) {
        reaching = withoutReplaced(reaching, block, blocks, takes);
      }
    }
  }
  return reaching;
}

function takenOf(
  block: Block | undefined,
  blocks: readonly Block[],
  takes: (block: Block) => Taken,
): Taken {
  if (block === undefined || block.kind === "module") return "yes";
  const around = block.parent === null ? undefined : blocks[block.parent];
  const outer = takenOf(around, blocks, takes);
  if (outer === "no") return "no";
  const inner = branchTaken(block, blocks, takes);
  if (inner === "no") return "no";
  return outer === "yes" && inner === "yes" ? "yes" : "perhaps";
}

function branchTaken(
  block: Block,
  blocks: readonly Block[],
  takes: (block: Block) => Taken,
): Taken {
  if (block.kind !== "if") return "perhaps";
  const before = blocks
    .filter(
      ({ statement, branch }) =>
        statement === block.statement && branch < block.branch,
    )
    .map(takes);
  if (before.includes("yes")) return "no";
  const own = block.test === null ? "yes" : takes(block);
  return own === "yes" && before.includes("perhaps") ? "perhaps" : own;
}

/** When every branch of an `if` with `else` binds the name, what was bound before it is gone. */
function withoutReplaced(
  reaching: readonly Binding[],
  { statement, exhaustive }: Block,
  blocks: readonly Block[],
  takes: (block: Block) => Taken,
): Binding[] {
  const branches = blocks.filter(
    (block) =>
      block.statement === statement &&
      branchTaken(block, blocks, takes) !== "no",
  );
  const isIn = (binding: Binding, block: Block): boolean =>
    block.span.start <= binding.span.start &&
    binding.span.end <= block.span.end;
  const isReplaced =
    exhaustive &&
    branches.every((block) => reaching.some((binding) => isIn(binding, block)));
  return reaching.filter(
    (binding) => !isReplaced || branches.some((block) => isIn(binding, block)),
  );
}
