import { dottedName } from "../../syntax/expression.ts";
import { contains } from "../../text/span.ts";
import type { Loop } from "./loop.ts";
import { mentions } from "./names.ts";

/** Whether something ends the loop in the end, whatever the answer: a counter, a deadline. */
export function hasLimit(loop: Loop): boolean {
  const tests = testsOf(loop);
  const counters = countersIn(loop);
  return tests.some(
    (test) =>
      WORDS_OF_LIMITS.test(test) ||
      ORDER.test(test.replace(STATUS_ORDER, "")) ||
      counters.some((counter) => mentions(test, counter)),
  );
}

const WORDS_OF_LIMITS =
  /time_?out|deadline|expir|elapsed|attempt|retr(?:y|ies)|tries|remaining|max|limit|count|budget|give_?up|until|now\(|time\(|monotonic/i;

/** `<` and its like, but `->`, `<<` and the like of them. */
const ORDER = /(?<![-<>=])[<>]=?(?![<>])/;

/** A failed answer ends the loop; an endless wait for a good one goes on. */
const STATUS_ORDER = /\b[\w.]*(?:status|code)\w*\s*[<>]=?\s*\w+/gi;

/** The conditions that each round asks, as written. */
function testsOf(loop: Loop): readonly string[] {
  const { facts } = loop.module;
  const inner = facts.blocks.flatMap(({ test, span }) =>
    test !== null && contains(loop.body, span) ? [test] : [],
  );
  return [loop.test, ...inner].map(({ span }) => loop.codeIn(span));
}

/** What each round counts on: `tries += 1`, `left = left - 1`. */
function countersIn(loop: Loop): readonly string[] {
  const { facts } = loop.module;
  const changed = [
    ...facts.bindings.map(({ name, span, value }) => ({ name, span, value })),
    ...facts.stores.map(({ object, place, span, value }) => ({
      name:
        place.kind === "attribute"
          ? `${dottedName(object) ?? ""}.${place.name}`
          : "",
      span,
      value: { kind: "store" as const, value },
    })),
  ].filter(({ name, span }) => name !== "" && contains(loop.body, span));
  return changed.flatMap(({ name, span, value }) => {
    const isAugmented = /^\s*[-+*/|&]{1,2}=/.test(
      loop.codeIn({ start: span.end, end: span.end + LONGEST_OPERATOR }),
    );
    const isOwnSum =
      "value" in value &&
      value.value.kind === "arithmetic" &&
      mentions(loop.codeIn(value.value.span), name);
    return isAugmented || isOwnSum ? [name] : [];
  });
}

const LONGEST_OPERATOR = 8;
