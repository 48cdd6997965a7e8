import { contains, type Span } from "../../text/span.ts";
import type { Handler } from "./handler.ts";
import { namesRead } from "./reads.ts";

/** What text, numbers, lists and dicts can be asked for. */
const OF_PLAIN_DATA =
  /^(?:get|keys|values|items|pop|popitem|setdefault|update|copy|append|extend|insert|remove|index|count|sort|reverse|clear|(?:r|l)?strip|r?split|splitlines|r?partition|lower|upper|title|capitalize|casefold|swapcase|join|replace|format|format_map|encode|startswith|endswith|r?find|rindex|zfill|center|ljust|rjust|is\w+|removeprefix|removesuffix|real|imag|bit_length)$/;

/** An attribute of a name in some statements that plain data does not have, e.g. `frame.columns`; null for none. */
export function useAsObject(
  { tokens }: Handler,
  name: string,
  statements: readonly Span[],
): string | null {
  for (const token of namesRead(tokens)) {
    if (token.text !== name) continue;
    if (!statements.some((span) => contains(span, token.span))) continue;
    const index = tokens.indexOf(token);
    const [dot, attribute] = tokens.slice(index + 1, index + 3);
    if (dot?.text !== "." || attribute === undefined) continue;
    if (!OF_PLAIN_DATA.test(attribute.text)) return `${name}.${attribute.text}`;
  }
  return null;
}
