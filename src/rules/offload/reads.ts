import { lookUpName } from "../../semantics/name-lookup.ts";
import type { Binding } from "../../syntax/module-facts.ts";
import type { Token } from "../../syntax/tokens.ts";
import { contains, type Span } from "../../text/span.ts";
import type { Handler } from "./handler.ts";

/** A name of the handler that code reads, and the statements of the handler elsewhere that it can come from. */
export interface LocalRead {
  readonly name: string;
  readonly token: Token;
  readonly bindings: readonly Binding[];
}

/** The names that some statements of a handler read of what its other statements bind, in the order of the text. */
export function localReads(
  { module, scope, tokens }: Handler,
  statements: readonly Span[],
): readonly LocalRead[] {
  const found = new Map<string, LocalRead>();
  for (const token of namesRead(tokens)) {
    if (!statements.some((span) => contains(span, token.span))) continue;
    if (found.has(token.text)) continue;
    const means = lookUpName(module, token.text, token.span.start);
    if (means.kind === "free") continue;
    const bindings = means.definitions
      .map(({ binding }) => binding)
      .filter(
        (binding) =>
          binding.scope === scope &&
          !statements.some((span) => contains(span, binding.span)),
      );
    if (bindings.length === 0) continue;
    found.set(token.text, { name: token.text, token, bindings });
  }
  return [...found.values()];
}

/** The tokens that are names of their own: no attributes, and no names of arguments. */
export function namesRead(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, index) => {
    const before = tokens[index - 1]?.text ?? "";
    const after = tokens[index + 1];
    const isKeyword =
      token.depth > 0 &&
      after?.text === "=" &&
      tokens[index + 2]?.text !== "=" &&
      (before === "(" || before === ",");
    return token.kind === "name" && before !== "." && !isKeyword;
  });
}

/** Where the handler first speaks of a name that it has given a value. */
export function firstUse(
  { module, scope, tokens }: Handler,
  name: string,
): number | null {
  const bindings = module.bindingsOf(scope, name);
  const use = namesRead(tokens).find(
    ({ text, span }) =>
      text === name &&
      !bindings.some((binding) => contains(binding.span, span)),
  );
  return use?.span.start ?? null;
}

/** Whether code of the handler outside of some statements speaks of a name. */
export function speaksElsewhere(
  { tokens }: Handler,
  name: string,
  statements: readonly Span[],
): boolean {
  return namesRead(tokens).some(
    (token) =>
      token.text === name &&
      !statements.some((span) => contains(span, token.span)),
  );
}
