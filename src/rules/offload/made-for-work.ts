import type { Binding } from "../../syntax/module-facts.ts";
import { contains, type Span } from "../../text/span.ts";
import type { Handler } from "./handler.ts";
import { localReads, speaksElsewhere, type LocalRead } from "./reads.ts";
import { statementsOf } from "./statements.ts";

/**
 * The statement in front that makes what is read under a name, or imports it, where it can move too: nobody else
 * speaks of what it binds, and what it reads stays what it is until the work begins.
 */
export function madeForWork(
  handler: Handler,
  { bindings }: LocalRead,
  moving: readonly Span[],
): Span | null {
  const { module, scope } = handler;
  const [binding, more] = bindings;
  if (binding === undefined || more !== undefined) return null;
  const statement = ownStatementOf(handler, binding);
  if (statement === null || !isPlainMaking(binding, statement)) return null;
  const all = [statement, ...moving];
  const bound = module.facts.bindings.filter(
    ({ scope: owner, span }) => owner === scope && contains(statement, span),
  );
  const start = moving[0]?.start ?? statement.end;
  const isChanging = localReads(handler, [statement]).some((read) =>
    module
      .bindingsOf(scope, read.name)
      .some(({ span }) => statement.end <= span.start && span.start < start),
  );
  return isChanging ||
    bound.some(({ name }) => speaksElsewhere(handler, name, all))
    ? null
    : statement;
}

/** The statement of the handler's own block that gives a name its value. */
export function ownStatementOf(
  { text, tokens, definition }: Handler,
  { span }: Binding,
): Span | null {
  const own = statementsOf(text, tokens, definition.body)?.spans ?? [];
  return own.find((one) => contains(one, span)) ?? null;
}

/** An import, or no more than a name and the call that makes it. */
function isPlainMaking({ span, value }: Binding, statement: Span): boolean {
  switch (value.kind) {
    case "import":
    case "import-from":
      return true;
    case "expression":
      return (
        value.value.kind === "call" &&
        span.start === statement.start &&
        value.value.span.end === statement.end
      );
    default:
      return false;
  }
}
