import { lastName } from "../../syntax/expression.ts";
import type { Binding } from "../../syntax/module-facts.ts";
import type { Loop } from "./loop.ts";
import { reads } from "./names.ts";

/**
 * Whether each round does a part of the work: it takes from what there is, hands something to the one who
 * waits, or goes on from what the round before has found. A loop that polls asks the same again.
 */
export function makesProgress(loop: Loop): boolean {
  const { facts } = loop.module;
  const takes = loop.calls.some(({ callee }) => TAKING.has(lastName(callee)));
  const gives = facts.results.some(
    ({ kind, span }) => kind !== "return" && isIn(span.start, loop),
  );
  return takes || gives || isCarried(facts.bindings, loop);
}

/** Of streams and collections, and of the connection to the one who asks. */
const TAKING = new Set(
  "pop popleft popitem get_nowait read readline readlines read1 recv recv_into receive next lpop rpop blpop brpop get_message dequeue fetchmany fetchone send sendall send_json emit send_event flush".split(
    " ",
  ),
);

/** A page's token, the rest of the data: set in one round, read in the next. */
function isCarried(bindings: readonly Binding[], loop: Loop): boolean {
  return bindings.some(({ name, span, value }) => {
    if (!isIn(span.start, loop)) return false;
    // `while chunk := read()`: all of the body comes behind it.
    if (span.start < loop.body.start)
      return reads(loop.codeIn(loop.body), name);
    switch (value.kind) {
      case "expression":
        return readsBefore(loop, name, value.value.span.end);
      case "item":
        return readsBefore(loop, name, value.of.span.end);
      default:
        return false;
    }
  });
}

function readsBefore(loop: Loop, name: string, end: number): boolean {
  return reads(loop.codeIn({ start: loop.body.start, end }), name);
}

function isIn(offset: number, { head, body }: Loop): boolean {
  return head.start <= offset && offset < body.end;
}
