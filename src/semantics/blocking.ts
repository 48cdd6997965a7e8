import type { Api } from "../catalog/api.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import type { CallRef, Value } from "./value.ts";

/** A blocking API that a call calls. */
export interface BlockingCallee {
  readonly api: Api;
  readonly value: Extract<Value, { kind: "api" }>;
  /** The `functools.partial` calls around it, the outermost first: they may hold arguments. */
  readonly partials: readonly CallRef[];
}

/**
 * The blocking APIs that a call can call. Empty when it can also call something that is known and
 * is none: then nothing certain can be said. What is not known is passed over.
 */
export function blockingCallees(
  evaluator: Evaluator,
  ref: CallRef,
  frame: Frame | null,
): readonly BlockingCallee[] {
  const module = evaluator.module(ref.module);
  const { callee } = module.call(ref.call);
  const found: BlockingCallee[] = [];
  for (const value of evaluator.valuesOf(module, callee, frame)) {
    const { inner, partials } = unwrap(value);
    switch (inner.kind) {
      case "api": {
        if (evaluator.catalog.isBounded(inner.path)) return [];
        const api = evaluator.catalog.lookUp(inner.path);
        if (api !== null) found.push({ api, value: inner, partials });
        else if (inner.path.startsWith("builtins.")) return [];
        break;
      }
      case "function":
      case "method": {
        // The project's settings may have a row for a function of its own.
        const at = inner.kind === "function" ? inner.at : inner.function;
        const path = evaluator.module(at.module).qualifiedName(at.scope);
        const api = evaluator.catalog.lookUp(path);
        if (api === null) return [];
        const value = {
          kind: "api",
          path,
          origin: null,
          subclass: null,
        } as const;
        found.push({ api, value, partials });
        break;
      }
      case "class":
      case "instance":
      case "lambda":
      case "builtin":
        return [];
      default:
        break;
    }
  }
  return found;
}

function unwrap(value: Value): {
  readonly inner: Value;
  readonly partials: readonly CallRef[];
} {
  if (value.kind !== "partial") return { inner: value, partials: [] };
  const { inner, partials } = unwrap(value.callee);
  return { inner, partials: [value.call, ...partials] };
}
