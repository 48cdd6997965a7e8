import { consequenceOfWaiting } from "../deploy/consequence.ts";
import { routeName } from "../findings/route-name.ts";
import type { Model } from "../semantics/model.ts";
import type { Reach } from "../semantics/reachability.ts";
import { dedent } from "../text/dedent.ts";
import { Lines } from "../text/lines.ts";
import { ordersOf, type Order } from "./locks/orders.ts";
import { takenLock, type TakenLock } from "./locks/taken-lock.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { isOnLoop } from "./served.ts";

export const lockOrderInversion: Rule = {
  info: {
    code: "HL402",
    name: "lock-order-inversion",
    status: "preview",
    summary: "Two locks that are taken in opposite orders on two paths.",
    why: dedent`
      One thread holds the first lock and waits for the second, another holds the second and waits for the first: both
      wait forever, and so does every request after them that wants one of the locks. It needs two threads at the same
      moment, so tests never show it.

      Take the locks in one order everywhere, or take only one: copy what is needed, release, go on. Locks are told apart
      by where they are made: two objects of one class count as one lock, so that no order among them is seen.
    `,
    example: {
      bad: dedent`
        import threading

        from flask import Flask

        app = Flask(__name__)
        stock = threading.Lock()
        orders = threading.Lock()


        @app.post("/orders")
        def order():
            with orders:
                with stock:
                    return "ordered"


        @app.post("/stock")
        def restock():
            with stock:
                with orders:
                    return "restocked"
      `,
      good: dedent`
        import threading

        from flask import Flask

        app = Flask(__name__)
        stock = threading.Lock()
        orders = threading.Lock()


        @app.post("/orders")
        def order():
            with orders:
                with stock:
                    return "ordered"


        @app.post("/stock")
        def restock():
            with orders:
                with stock:
                    return "restocked"
      `,
    },
    fixSafety:
      "There is no fix: which lock comes first, and what else is done between, only the author knows.",
    cwe: [833],
    references: [
      "https://docs.python.org/3/library/threading.html#lock-objects",
    ],
  },

  check(matches, context) {
    const taken = matches.flatMap((match) => takenLock(match, context) ?? []);
    return inversions(ordersOf(context.model, taken)).flatMap(
      ([one, other]) =>
        report(context, one, other) ?? report(context, other, one) ?? [],
    );
  },
};

/** The pairs of orders that contradict each other, one for each pair of locks, without what a third lock keeps apart. */
function inversions(
  orders: readonly Order[],
): readonly (readonly [Order, Order])[] {
  const pairs = new Map<string, readonly [Order, Order]>();
  orders.forEach((one, index) => {
    const other = orders
      .slice(index + 1)
      .find(
        ({ first, second, around }) =>
          first.lock === one.second.lock &&
          second.lock === one.first.lock &&
          ![...around].some((lock) => one.around.has(lock)),
      );
    const key = [one.first.lock, one.second.lock].sort().join(" / ");
    if (other && !pairs.has(key)) pairs.set(key, [one, other]);
  });
  return [...pairs.values()];
}

/** Null where no route leads to this order, or the other one belongs to another process. */
function report(context: RuleContext, one: Order, other: Order): Report | null {
  const { model, deployment } = context;
  const reaches = reachesOf(model, one);
  const [nearest] = reaches;
  if (nearest === undefined || isElsewhere(model, other)) return null;
  const { first, second } = one;
  const module = model.module(second.path);
  return {
    subject: {
      kind: "place",
      path: second.path,
      span: second.span,
      within: module.qualifiedName(second.function.scope),
      name: second.name,
      reaches,
    },
    level: "warning",
    confidence: "medium",
    message: `\`${second.name}\` is taken while \`${first.name}\` is held, and the other way round ${whereTaken(context, other)}: two threads that meet there wait for each other, and \`${routeName(nearest.route)}\` can ${consequenceOfWaiting(deployment)}.`,
    step: `takes \`${second.name}\` with \`${first.name}\` held`,
    fixes: [],
  };
}

/** `at bank.py:12, held since views.py:40` */
function whereTaken({ textOf }: RuleContext, { first, second }: Order): string {
  const placeOf = ({ path, span }: TakenLock): string => {
    const { line } = new Lines(textOf(path)).positionAt(span.start);
    return `${path}:${String(line)}`;
  };
  return `at ${placeOf(second)}, held since ${placeOf(first)}`;
}

/** The routes that take the first lock, each with its way to the second. */
function reachesOf(model: Model, { first, calls }: Order): readonly Reach[] {
  return model
    .routesInto(first.function)
    .filter((reach) => !isOnLoop(reach))
    .map((reach) => ({ ...reach, calls: [...reach.calls, ...calls] }));
}

/** Whether the locks are taken by a command, a script or a queue's worker: a process with locks of its own. */
function isElsewhere(model: Model, { second, calls }: Order): boolean {
  const call = calls[0] ?? model.module(second.path).callAt(second.span);
  const off = call && model.offRequest(call);
  return off !== null && off.kind !== "thread";
}
