import type { Api } from "../catalog/api.ts";
import { consequenceOfWaiting } from "../deploy/consequence.ts";
import type { Fix } from "../findings/fix.ts";
import type { Module } from "../semantics/module.ts";
import type { KnownTimeout } from "../semantics/timeouts-given.ts";
import type { CallRef } from "../semantics/value.ts";
import type { Expression } from "../syntax/expression.ts";
import { dedent } from "../text/dedent.ts";
import { callOf } from "./candidate-call.ts";
import { clientUses } from "./client-uses.ts";
import { inWords } from "./duration.ts";
import { statementsInWrongUnit } from "./engines/statement-in-wrong-unit.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { standingOf, type Standing } from "./standing.ts";
import { unitMistake, type UnitMistake } from "./unit-mistake.ts";

export const timeoutInWrongUnit: Rule = {
  info: {
    code: "HL107",
    name: "timeout-in-wrong-unit",
    status: "stable",
    summary: "A timeout whose number only makes sense in another unit.",
    why: dedent`
      Most of Python's clients count in seconds; PyMongo, Kafka and ZeroMQ count some of their times in milliseconds,
      and so do PostgreSQL's \`statement_timeout\` and MySQL's \`max_execution_time\`: \`statement_timeout=30\` is 30 ms.
      \`requests.get(url, timeout=60000)\` looks bounded, passes every other linter, and waits for sixteen hours: the
      worker is killed long before. The other way round, \`socketTimeoutMS=30\` gives up after 30 ms, and nothing works.

      Found are seconds that are whole half thousands from 2000 on, whole hours left out, and milliseconds from 1 to 60.
    `,
    example: {
      bad: dedent`
        import requests
        from flask import Flask

        app = Flask(__name__)


        @app.route("/rates")
        def rates():
            return requests.get("https://rates.example/eur", timeout=5000).json()
      `,
      good: dedent`
        import requests
        from flask import Flask

        app = Flask(__name__)


        @app.route("/rates")
        def rates():
            return requests.get("https://rates.example/eur", timeout=5).json()
      `,
    },
    fixSafety:
      "The fix is unsafe: the call now gives up after the time that was probably meant.",
    cwe: [1088],
    references: [
      "https://requests.readthedocs.io/en/latest/user/quickstart/#timeouts",
      "https://pymongo.readthedocs.io/en/stable/api/pymongo/mongo_client.html",
    ],
  },

  check: (matches, context) =>
    matches.flatMap((match) => {
      const call = callOf(match, context);
      if (call === null) return statementsInWrongUnit(match, context);
      const [first] = context.model.timeoutsOf(call).flatMap((timeout) => {
        if (isPoll(timeout.api)) return [];
        const mistake = unitMistake(timeout.parameter.unit, timeout.numbers);
        return mistake ? [{ timeout, mistake }] : [];
      });
      return first
        ? [report(context, call, first.timeout, first.mistake)]
        : statementsInWrongUnit(match, context);
    }),
};

/** What returns at once by default may be asked for a moment. */
function isPoll({ withoutTimeout }: Api): boolean {
  return withoutTimeout.kind === "seconds" && withoutTimeout.seconds === 0;
}

function report(
  context: RuleContext,
  call: CallRef,
  timeout: KnownTimeout,
  mistake: UnitMistake,
): Report {
  const { api, parameter } = timeout;
  const uses = clientUses(context.model, api, call);
  const standing = standingOf(context.model, call, uses);
  const isTooLong = mistake.meant === "milliseconds";
  return {
    subject: { kind: "call", call, uses },
    level: isTooLong || standing.level === "note" ? standing.level : "warning",
    confidence: "medium",
    message: `\`${api.name}\` is given \`${parameter.keyword}=${written(timeout, context, call)}\` in ${parameter.unit}, ${meaning(timeout, mistake)}: ${consequence(context, standing, isTooLong)}.`,
    step: `\`${api.name}\` is given ${parameter.unit} that look like ${mistake.meant}`,
    fixes: fixOf(context, call, timeout, mistake),
  };
}

function written(
  { at, numbers }: KnownTimeout,
  { textOf }: RuleContext,
  { module }: CallRef,
): string {
  return at === null
    ? numbers.join(", ")
    : textOf(module).slice(at.span.start, at.span.end).replace(/\s+/g, " ");
}

/** `which is 16 h 40 min; 60 s were probably meant` */
function meaning(
  { numbers, parameter }: KnownTimeout,
  { corrected }: UnitMistake,
): string {
  const longest = Math.max(...numbers);
  const inSeconds = parameter.unit === "seconds" ? longest : longest / 1000;
  const meant =
    parameter.unit === "seconds"
      ? corrected(longest)
      : corrected(longest) / 1000;
  return `which is ${inWords(inSeconds)}, and ${inWords(meant)} was probably meant`;
}

function consequence(
  { deployment }: RuleContext,
  standing: Standing,
  isTooLong: boolean,
): string {
  if (!isTooLong) return "hardly any peer answers in time";
  switch (standing.kind) {
    case "route":
      return `${standing.name} can ${consequenceOfWaiting(deployment)}`;
    case "off-request":
      return `it can wait that long, though no request waits for it (${standing.where})`;
    case "unknown":
      return `a request that gets here can ${consequenceOfWaiting(deployment)}`;
  }
}

/** Where the numbers are written in the call itself; a name may stand for others too. */
function fixOf(
  context: RuleContext,
  { module }: CallRef,
  { at }: KnownTimeout,
  { corrected }: UnitMistake,
): readonly Fix[] {
  if (at === null || !context.isEditable(module)) return [];
  const numbers = numbersWritten(context.model.module(module), at);
  if (numbers.length === 0) return [];
  const edits = numbers.map(({ span, value }) => ({
    path: module,
    span,
    text: String(corrected(value)),
  }));
  const after = edits.map(({ text }) => text).join(", ");
  return [
    {
      title: `Replace \`${numbers.map(({ value }) => value).join(", ")}\` with \`${after}\``,
      applicability: "unsafe",
      edits,
    },
  ];
}

/** The numbers of a pair or of a timeout object too: `httpx.Timeout(5000)`. */
function numbersWritten(
  module: Module,
  at: Expression,
): readonly Extract<Expression, { kind: "number" }>[] {
  switch (at.kind) {
    case "number":
      return at.value > 0 ? [at] : [];
    case "sequence":
      return at.items.flatMap((item) => numbersWritten(module, item));
    case "call":
      return module
        .call(at.call)
        .arguments.flatMap(({ value }) =>
          value.kind === "number" ? numbersWritten(module, value) : [],
        );
    default:
      return [];
  }
}
