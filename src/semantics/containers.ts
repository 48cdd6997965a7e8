import type { Value } from "./value.ts";

/** Python's own containers that are made by a call. */
const MADE =
  /^(?:builtins\.(?:dict|list|set)|collections\.(?:defaultdict|OrderedDict|deque))\(\)$/;

/** Whether a value is a list, a dict or the like that is made in the project. */
export function isContainer(value: Value): boolean {
  return contentKey(value) !== null;
}

/** Whether something is known of what a value holds: it is made in the project, or annotated. */
export function hasContents(value: Value): boolean {
  return value.kind === "collection" || isContainer(value);
}

/** Equal for values that stand for what is made at one place; null for what is no container. */
export function contentKey(value: Value): string | null {
  if (value.kind === "display") {
    return `${value.expression.span.start} ${value.module}`;
  }
  if (value.kind !== "api" || value.origin === null) return null;
  const { module, call } = value.origin;
  return MADE.test(value.path) ? `call ${call} ${module}` : null;
}
