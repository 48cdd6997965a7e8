import { dedent } from "../text/dedent.ts";
import { lastName, type Expression } from "../syntax/expression.ts";
import type { Argument, Call } from "../syntax/module-facts.ts";
import type { CallRef } from "../semantics/value.ts";
import { atMostWarning } from "./at-most-warning.ts";
import { callOf } from "./candidate-call.ts";
import { makes } from "./engines/known-bound.ts";
import { consequenceOfStatement } from "./engines/statement-consequence.ts";
import type { Report, Rule, RuleContext, RuleMatch } from "./rule.ts";
import { standingOf } from "./standing.ts";

export const rowLockWithoutTimeout: Rule = {
  info: {
    code: "HL204",
    name: "row-lock-without-timeout",
    status: "preview",
    summary: "A query that locks rows and waits for whoever holds them.",
    why: dedent`
      \`SELECT … FOR UPDATE\` waits until the transaction that holds a row ends. One request that holds rows while it calls
      another service, or a session that was left open in a transaction, makes every other request that wants them wait
      as long: PostgreSQL sets no limit, MySQL gives up after 50 seconds, which is longer than a worker lives by default.

      \`nowait=True\` raises at once, \`skip_locked=True\` leaves locked rows out. A lock timeout, or a statement timeout of
      the engine, bounds the wait; where one shows in the project nothing is found. SQLite locks no rows.
    `,
    example: {
      bad: dedent`
        from flask import Flask
        from sqlalchemy import select

        from shop.models import Order, session

        app = Flask(__name__)


        @app.post("/orders/<int:number>/ship")
        def ship(number):
            order = session.scalars(select(Order).filter_by(id=number).with_for_update()).one()
            return order.ship()
      `,
      good: dedent`
        from flask import Flask
        from sqlalchemy import select

        from shop.models import Order, session

        app = Flask(__name__)


        @app.post("/orders/<int:number>/ship")
        def ship(number):
            order = session.scalars(select(Order).filter_by(id=number).with_for_update(nowait=True)).one()
            return order.ship()
      `,
    },
    fixSafety:
      "There is no fix: whether to raise at once, to leave locked rows out, or to wait for some seconds only the author knows.",
    cwe: [667, 833],
    references: [
      "https://docs.sqlalchemy.org/en/20/core/selectable.html#sqlalchemy.sql.expression.GenerativeSelect.with_for_update",
      "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT",
    ],
  },

  check(matches, context) {
    const locking = matches.flatMap((match) => {
      const call = callOf(match, context);
      return call && waits(context, call) ? [call] : [];
    });
    if (locking.length === 0 || isBounded(matches, context)) return [];
    return locking.flatMap((call) => report(context, call));
  },
};

/** Whether the waiting for locks may be bounded somewhere in the project, or there are none. */
function isBounded(
  matches: readonly RuleMatch[],
  context: RuleContext,
): boolean {
  const paths = new Set(matches.map(({ path }) => path));
  const setsLimit = [...paths].some((path) =>
    /lock_(?:wait_)?timeout/i.test(context.textOf(path)),
  );
  if (setsLimit) return true;
  const engines = matches.flatMap((match) => {
    const call = callOf(match, context);
    return call &&
      mayMakeEngine(context, call) &&
      makes(match, context, "engine")
      ? [context.model.engineOf(call)]
      : [];
  });
  return (
    engines.some(({ statement }) => statement.kind === "bounded") ||
    (engines.length > 0 &&
      engines.every(({ server }) => server.kind === "passed-over"))
  );
}

/** By its name alone: to ask what each call of a project stands for takes minutes. */
function mayMakeEngine({ model }: RuleContext, ref: CallRef): boolean {
  const { callee } = model.module(ref.module).call(ref.call);
  return /engine|sql/i.test(lastName(callee));
}

function waits({ model }: RuleContext, ref: CallRef): boolean {
  const call = model.module(ref.module).call(ref.call);
  const given = call.arguments.find(
    (argument) =>
      argument.kind === "keyword" && argument.name === "with_for_update",
  );
  return given === undefined ? locksByItself(call) : mayLock(given.value);
}

/** `with_for_update(of=Order)`; what is unpacked, or decided elsewhere, may say not to wait. */
function locksByItself(call: Call): boolean {
  return (
    call.callee.kind === "attribute" &&
    FOR_UPDATE.has(call.callee.name) &&
    call.arguments.every((argument) => !mayNotWait(argument))
  );
}

const FOR_UPDATE = new Set(["with_for_update", "select_for_update"]);

function mayNotWait(argument: Argument): boolean {
  if (argument.kind !== "keyword") return argument.kind !== "positional";
  return ENDS_WAIT.has(argument.name) && !isFalse(argument.value);
}

const ENDS_WAIT = new Set(["nowait", "skip_locked"]);

function isFalse(value: Expression): boolean {
  return value.kind === "none" || (value.kind === "boolean" && !value.value);
}

/** `True`, `{"of": Order}` */
function mayLock(value: Expression): boolean {
  if (value.kind === "boolean") return value.value;
  return (
    value.kind === "dict" &&
    value.entries.every(
      (entry) =>
        entry.key?.kind === "string" &&
        (!ENDS_WAIT.has(entry.key.value) || isFalse(entry.value)),
    )
  );
}

function report(context: RuleContext, call: CallRef): readonly Report[] {
  const { model, deployment } = context;
  const standing = standingOf(model, call);
  if (standing.kind === "off-request") return [];
  const module = model.module(call.module);
  const { callee } = module.call(call.call);
  const name =
    callee.kind === "attribute" && FOR_UPDATE.has(callee.name)
      ? callee.name
      : "with_for_update";
  return [
    {
      subject: { kind: "call", call },
      level: atMostWarning(standing.level),
      confidence: standing.kind === "route" ? "medium" : "low",
      message: `\`${name}\` waits without limit for rows that another transaction has locked: ${consequenceOfStatement(deployment, standing, "c-io")}.`,
      step: `\`${name}\` waits for locked rows`,
      fixes: [],
    },
  ];
}
