import { dedent } from "../text/dedent.ts";
import { defaultOfAdapter } from "./ineffective/adapter-default.ts";
import { statementTimeoutOfEngine } from "./ineffective/engine-timeout.ts";
import { resultInsideExecutor } from "./ineffective/executor-result.ts";
import { attributeOfSession } from "./ineffective/session-attribute.ts";
import { callKey } from "../semantics/value.ts";
import type { Report, Rule, RuleContext, RuleMatch, Subject } from "./rule.ts";

/** One kind of timeout that has no effect: what a match of the query comes to. */
type Judgement = (match: RuleMatch, context: RuleContext) => readonly Report[];

const JUDGEMENTS: readonly Judgement[] = [
  attributeOfSession,
  defaultOfAdapter,
  resultInsideExecutor,
  statementTimeoutOfEngine,
];

export const ineffectiveTimeout: Rule = {
  info: {
    code: "HL105",
    name: "ineffective-timeout",
    status: "stable",
    summary: "A timeout set where it has no effect.",
    why: dedent`
      The line looks as if the wait were bounded, so nobody looks any further:

      - requests reads no \`timeout\` of a session: \`session.timeout = 5\` sets an attribute that nothing uses.
      - requests always hands \`timeout=None\` to an adapter's \`send\`, so \`kwargs.setdefault("timeout", 5)\` changes nothing,
        and neither does a test for a key that is missing. The adapter must look for \`None\`.
      - \`future.result(timeout=5)\` raises after 5 seconds, but inside \`with ThreadPoolExecutor()\` the end of the block then
        waits for the thread all the same (4.0 s measured for a task of 4 s and a timeout of 1 s).

      - A \`connect\` listener that runs \`SET statement_timeout\` and does not commit: PostgreSQL takes a \`SET\` back with its
        transaction, and the pool rolls back whenever a connection returns. The first checkout is bounded, no other is
        (measured: 500 ms, 0, 0). Many tutorials have this recipe; what it lacks is \`dbapi_connection.commit()\`.
      - \`connect_args={"statement_timeout": …}\` with psycopg2 or psycopg, \`"options"\` with asyncpg or pg8000: the driver
        knows no such option, and every connection fails until somebody takes it out again.

      The calls that are left without a timeout are found by HL101. An engine whose timeout is found here is not found by
      HL201 as well.
    `,
    example: {
      bad: dedent`
        from requests.adapters import HTTPAdapter


        class TimeoutAdapter(HTTPAdapter):
            def send(self, request, **kwargs):
                kwargs.setdefault("timeout", 5)
                return super().send(request, **kwargs)
      `,
      good: dedent`
        from requests.adapters import HTTPAdapter


        class TimeoutAdapter(HTTPAdapter):
            def send(self, request, **kwargs):
                if kwargs.get("timeout") is None:
                    kwargs["timeout"] = 5
                return super().send(request, **kwargs)
      `,
    },
    fixSafety:
      "The fix is unsafe: the timeout now takes effect, and a slow peer raises an exception where the call waited.",
    cwe: [1088],
    references: [
      "https://github.com/psf/requests/issues/3341",
      "https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Executor.shutdown",
      "https://www.postgresql.org/docs/current/sql-set.html",
    ],
  },

  check: (matches, context) =>
    eachOnce(
      JUDGEMENTS.flatMap((judge) =>
        matches.flatMap((match) => judge(match, context)),
      ),
    ),
};

/** One listener may serve several engines: it is told of once, as for the one for which it matters most. */
function eachOnce(reports: readonly Report[]): readonly Report[] {
  const bySubject = new Map<string, Report>();
  for (const report of reports) {
    const key = keyOf(report.subject);
    const known = bySubject.get(key);
    if (known === undefined || isWorse(report, known)) {
      bySubject.set(key, report);
    }
  }
  return [...bySubject.values()];
}

function keyOf(subject: Subject): string {
  return subject.kind === "call"
    ? callKey(subject.call)
    : `${subject.span.start}-${subject.span.end} ${subject.path}`;
}

const LEVELS = ["note", "warning", "error"];

function isWorse(a: Report, b: Report): boolean {
  return LEVELS.indexOf(a.level) > LEVELS.indexOf(b.level);
}
