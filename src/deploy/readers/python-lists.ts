import type { Expression } from "../../syntax/expression.ts";
import type { Place } from "../python/place.ts";
import { MOST_STEPS } from "../python/place.ts";

/** A list of words as Python code writes it. */
export interface WrittenList {
  readonly items: readonly Expression[];
  readonly place: Place;
  /** Whether the code adds words that are not followed, e.g. by `+=`. */
  readonly isOpen: boolean;
}

/** The lists that an expression can be: one written there, one that a name holds or a function gives, and lists added to it. */
export function listsOf(
  value: Expression | undefined,
  place: Place,
): readonly WrittenList[] {
  if (value === undefined || place.steps > MOST_STEPS) return [];
  const inside = { ...place, steps: place.steps + 1 };
  switch (value.kind) {
    case "sequence":
      return [{ items: value.items, place, isOpen: false }];
    case "arithmetic":
      return added(listsOf(value.left, inside), listsOf(value.right, inside));
    case "name":
      return listsOfName(value, inside);
    case "call":
      return listsOfCall(value, inside);
    default:
      return [];
  }
}

function added(
  left: readonly WrittenList[],
  right: readonly WrittenList[],
): readonly WrittenList[] {
  const [tail] = right;
  const heads = left.length > 0 ? left : right.slice(0, 1);
  return heads.map((head) => {
    const isBoth = left.length > 0 && tail !== undefined;
    return {
      items: isBoth ? [...head.items, ...tail.items] : head.items,
      place: head.place,
      isOpen: head.isOpen || !isBoth || tail.isOpen,
    };
  });
}

function listsOfName(
  { name, span }: Expression & { readonly kind: "name" },
  place: Place,
): readonly WrittenList[] {
  const bindings = place.module.facts.bindings.filter(
    (binding) =>
      binding.name === name &&
      binding.span.start < span.start &&
      (binding.scope === place.scope || binding.scope === 0),
  );
  const isOpen = bindings.some(({ value }) => value.kind === "other");
  return bindings.flatMap(({ value }) =>
    value.kind === "expression" && value.value.kind !== "name"
      ? listsOf(value.value, place).map((list) => ({
          ...list,
          isOpen: list.isOpen || isOpen,
        }))
      : [],
  );
}

function listsOfCall(
  { call }: Expression & { readonly kind: "call" },
  place: Place,
): readonly WrittenList[] {
  const { calls, scopes, results } = place.module.facts;
  const callee = calls[call]?.callee;
  if (callee?.kind !== "name") return [];
  const scope = scopes.findIndex(
    (each) => each.kind === "function" && each.name === callee.name,
  );
  return results
    .filter(({ within }) => scope > 0 && within === scope)
    .flatMap(({ value, span }) =>
      listsOf(value, { ...place, scope, before: span.start }),
    );
}
