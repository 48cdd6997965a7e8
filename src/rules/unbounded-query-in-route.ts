import { consequenceOfSpending } from "../deploy/consequence.ts";
import { routeName } from "../findings/route-name.ts";
import type { CallRef } from "../semantics/value.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import { tableReadBy } from "./queries/reading.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { threadRoutes } from "./served.ts";

export const unboundedQueryInRoute: Rule = {
  info: {
    code: "HL203",
    name: "unbounded-query-in-route",
    status: "preview",
    summary: "A request that reads a whole table.",
    why: dedent`
      A query without a filter and without a limit reads as many rows as there are. With the hundred rows of a test it is
      fast; with a million, the worker is busy for seconds with making objects of them, holds them all in memory, and is
      killed by Gunicorn, or by the kernel.

      A limit and an offset or a cursor, \`paginate()\`, or a filter by the user who asks bounds what is read. Where every
      row is needed, \`yield_per\`, a server-side cursor or pandas' \`chunksize\` reads them in pieces, best in a task.

      Only what surely reads all rows is found: a query that is filtered, joined, grouped or built elsewhere is not. How
      many rows there are, the code does not say: a table that stays small is no hazard.
    `,
    example: {
      bad: dedent`
        from flask import Flask
        from flask_sqlalchemy import SQLAlchemy

        app = Flask(__name__)
        db = SQLAlchemy(app)


        class Order(db.Model):
            id = db.Column(db.Integer, primary_key=True)


        @app.get("/orders")
        def orders():
            return [order.id for order in Order.query.all()]
      `,
      good: dedent`
        from flask import Flask, request
        from flask_sqlalchemy import SQLAlchemy

        app = Flask(__name__)
        db = SQLAlchemy(app)


        class Order(db.Model):
            id = db.Column(db.Integer, primary_key=True)


        @app.get("/orders")
        def orders():
            page = Order.query.order_by(Order.id).paginate(page=request.args.get("page", 1, int))
            return [order.id for order in page]
      `,
    },
    fixSafety:
      "There is no fix: how many rows a page holds, and who asks for the next, only the author knows.",
    cwe: [770],
    references: [
      "https://docs.sqlalchemy.org/en/20/orm/queryguide/api.html#fetching-large-result-sets-with-yield-per",
      "https://flask-sqlalchemy.readthedocs.io/en/stable/pagination/",
    ],
  },

  check(matches, context) {
    return matches.flatMap((match) => {
      const call = callOf(match, context);
      return call ? report(context, call) : [];
    });
  },
};

function report(
  { model, deployment }: RuleContext,
  call: CallRef,
): readonly Report[] {
  const table = tableReadBy(model, call);
  const [nearest] = table === null ? [] : threadRoutes(model, call);
  if (table === null || nearest === undefined) return [];
  const module = model.module(call.module);
  const name = module.calleeText(module.call(call.call));
  const consequence = consequenceOfSpending(
    deployment,
    {
      verb: "reads",
      spent: "a time that grows with the table",
      seconds: null,
    },
    "c-io",
  );
  return [
    {
      subject: { kind: "call", call },
      level: "warning",
      confidence: "low",
      message: `\`${name}\` reads all rows of \`${table}\` in a request: \`${routeName(nearest.route)}\` ${consequence}.`,
      step: `reads all rows of \`${table}\``,
      fixes: [],
    },
  ];
}
