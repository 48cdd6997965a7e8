import { dedent } from "../text/dedent.ts";
import { defaultOfAdapter } from "./ineffective/adapter-default.ts";
import { resultInsideExecutor } from "./ineffective/executor-result.ts";
import { attributeOfSession } from "./ineffective/session-attribute.ts";
import type { Report, Rule, RuleContext, RuleMatch } from "./rule.ts";

/** One kind of timeout that has no effect: what a match of the query comes to. */
type Judgement = (match: RuleMatch, context: RuleContext) => readonly Report[];

const JUDGEMENTS: readonly Judgement[] = [
  attributeOfSession,
  defaultOfAdapter,
  resultInsideExecutor,
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

      The calls that are left without a timeout are found by HL101.
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
    ],
  },

  check: (matches, context) =>
    JUDGEMENTS.flatMap((judge) =>
      matches.flatMap((match) => judge(match, context)),
    ),
};
