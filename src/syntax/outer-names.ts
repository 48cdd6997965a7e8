import type { FactNodes } from "./fact-captures.ts";
import { meaningfulChildren } from "./convert-expression.ts";
import type { Binding, Scope } from "./module-facts.ts";

/** Gives bindings under `global` and `nonlocal` to the scope whose name they set. */
export function resolveOuterNames(
  bindings: readonly Binding[],
  scopes: readonly Scope[],
  nodes: FactNodes,
  scopeAt: (offset: number) => number,
): Binding[] {
  const declared = (list: FactNodes["global"]): Set<string> =>
    new Set(
      list.flatMap((node) =>
        meaningfulChildren(node).map(
          (name) => `${scopeAt(node.startIndex)} ${name.text}`,
        ),
      ),
    );
  const globals = declared(nodes.global);
  const nonlocals = declared(nodes.nonlocal);
  if (globals.size + nonlocals.size === 0) return [...bindings];

  const owners = new Set(bindings.map(({ scope, name }) => `${scope} ${name}`));
  return bindings.map((binding) => {
    const key = `${binding.scope} ${binding.name}`;
    if (globals.has(key)) return { ...binding, scope: 0 };
    if (!nonlocals.has(key)) return binding;
    let scope = scopes[binding.scope]?.parent ?? null;
    while (scope !== null && !owners.has(`${scope} ${binding.name}`)) {
      scope = scopes[scope]?.parent ?? null;
    }
    return { ...binding, scope: scope ?? 0 };
  });
}
