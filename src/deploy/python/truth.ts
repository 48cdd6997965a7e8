import type { Expression } from "../../syntax/expression.ts";
import { isList, type Scalar } from "../settings/written.ts";
import { evaluate } from "./evaluate.ts";
import type { Place } from "./place.ts";
import type { Taken } from "./reaching.ts";
import { isTrue } from "./scalar.ts";

/** Whether a condition holds. */
export function truthOf(test: Expression, place: Place): Taken {
  switch (test.kind) {
    case "not": {
      const operand = truthOf(test.operand, place);
      return operand === "perhaps" ? operand : operand === "yes" ? "no" : "yes";
    }
    case "comparison":
      return comparisonTruth(test, place);
    default: {
      const truths = evaluate(test, place).map((value): Taken => {
        if (value.kind !== "known" || value.note !== null) return "perhaps";
        return isTrue(value.value) ? "yes" : "no";
      });
      const [first = "perhaps"] = truths;
      return truths.every((truth) => truth === first) ? first : "perhaps";
    }
  }
}

function comparisonTruth(
  { operator, left, right }: Expression & { readonly kind: "comparison" },
  place: Place,
): Taken {
  if (left.kind === "name" && left.name === "__name__") return "no";
  const [a, moreLeft] = evaluate(left, place);
  const [b, moreRight] = evaluate(right, place);
  if (a?.kind !== "known" || b?.kind !== "known") return "perhaps";
  if (a.note !== null || b.note !== null || moreLeft || moreRight) {
    return "perhaps";
  }
  const holds = compare(operator, a.value, b.value);
  return holds === null ? "perhaps" : holds ? "yes" : "no";
}

function compare(operator: string, a: Scalar, b: Scalar): boolean | null {
  switch (operator) {
    case "==":
    case "is":
      return a === b;
    case "!=":
    case "is not":
      return a !== b;
    case "in":
      return isList(b) && typeof a === "string" ? b.includes(a) : null;
    case "<":
      return typeof a === "number" && typeof b === "number" ? a < b : null;
    case ">":
      return typeof a === "number" && typeof b === "number" ? a > b : null;
    default:
      return null;
  }
}
