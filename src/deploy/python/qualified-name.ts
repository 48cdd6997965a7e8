import { dottedName, type Expression } from "../../syntax/expression.ts";
import type { Place } from "./place.ts";
import { bindingsOf } from "./python-module.ts";

/** `os.environ.get` for what a file calls so, through its imports and names for them; null for what has no name. */
export function qualifiedName(
  expression: Expression,
  { module }: Pick<Place, "module">,
): string | null {
  const dotted = dottedName(expression);
  return dotted === null ? null : resolve(dotted, { module }, 0);
}

function resolve(
  dotted: string,
  place: Pick<Place, "module">,
  steps: number,
): string {
  const [first = "", ...rest] = dotted.split(".");
  const value = bindingsOf(place.module, 0, first).at(-1)?.value;
  const behind = rest.map((name) => `.${name}`).join("");
  switch (value?.kind) {
    case "import":
      return value.module + behind;
    case "import-from":
      return `${value.module}.${value.name}${behind}`;
    case "expression": {
      const named = dottedName(value.value);
      return named === null || steps > 5
        ? dotted
        : resolve(named + behind, place, steps + 1);
    }
    default:
      return dotted;
  }
}
