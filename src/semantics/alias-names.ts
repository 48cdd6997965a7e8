import type { Expression } from "../syntax/expression.ts";
import type { Binding, ModuleFacts } from "../syntax/module-facts.ts";

/** Names that may stand for a function under another name, e.g. `save` after `save = store.put`. */
export function aliasNames(facts: Iterable<ModuleFacts>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { bindings, stores } of facts) {
    for (const binding of bindings) {
      if (canBeAlias(binding)) names.add(binding.name);
    }
    for (const { place, value } of stores) {
      if (place.kind === "attribute" && canBeFunction(value)) {
        names.add(place.name);
      }
    }
  }
  return names;
}

function canBeAlias({ name, value }: Binding): boolean {
  switch (value.kind) {
    case "expression":
      return canBeFunction(value.value);
    case "item":
    case "element":
    case "part":
    case "parameter":
      return true;
    case "import-from":
      return value.name !== name;
    default:
      return false;
  }
}

function canBeFunction({ kind }: Expression): boolean {
  switch (kind) {
    case "name":
    case "attribute":
    case "call":
    case "subscript":
    case "conditional":
    case "boolean-operation":
    case "await":
    case "walrus":
    case "lambda":
      return true;
    default:
      return false;
  }
}
