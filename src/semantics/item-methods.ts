import { contentsOf } from "./collections.ts";
import { hasContents } from "./containers.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { itemValues } from "./item-values.ts";
import type { CallRef, Value } from "./value.ts";

/** Methods that give the item of a key, and those that give any item. */
const BY_KEY = new Set(["get", "pop", "setdefault", "__getitem__"]);
const ANY = new Set(["popleft", "copy"]);

/** What `table.get(key, default)` and its like give for a container of the project; null for other calls. */
export function itemMethod(
  evaluator: Evaluator,
  ref: CallRef,
  frame: Frame | null,
): readonly Value[] | null {
  const module = evaluator.module(ref.module);
  const { callee, arguments: given } = module.call(ref.call);
  if (callee.kind !== "attribute") return null;
  if (!BY_KEY.has(callee.name) && !ANY.has(callee.name)) return null;
  const containers = evaluator
    .valuesOf(module, callee.object, frame)
    .filter(hasContents);
  if (containers.length === 0) return null;
  if (callee.name === "copy") return containers;
  const [key, preset] = given.map(({ value }) =>
    evaluator.valuesOf(module, value, frame),
  );
  return [
    ...contentsOf(containers, (container) =>
      itemValues(evaluator, container, key ?? [], frame),
    ),
    ...(preset ?? []),
  ];
}
