import { limitOf } from "../deploy/consequence.ts";
import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import { stallOf } from "../deploy/stall.ts";
import type { Engine } from "../semantics/engines/engine.ts";
import type { PoolWait } from "../semantics/engines/pool-wait.ts";
import { dedent } from "../text/dedent.ts";
import { atMostWarning } from "./at-most-warning.ts";
import { callOf } from "./candidate-call.ts";
import { engineStanding } from "./engines/engine-standing.ts";
import { poolPatch } from "./engines/pool-patch.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const poolTimeoutExceedsWorkerTimeout: Rule = {
  info: {
    code: "HL205",
    name: "pool-timeout-exceeds-worker-timeout",
    status: "stable",
    summary:
      "An engine whose pool waits for a connection as long as a worker may live.",
    why: dedent`
      When all connections of a pool are in use, the next request waits for one: 30 seconds unless \`pool_timeout\` says
      otherwise, and 30 seconds is Gunicorn's default timeout, too. The worker is killed at the moment at which
      SQLAlchemy would raise \`TimeoutError: QueuePool limit … reached\`, so the error that names the cause never shows,
      and all that is logged is a worker timeout.
    `,
    example: {
      bad: dedent`
        from sqlalchemy import create_engine

        engine = create_engine("postgresql+psycopg://shop@db/shop")
      `,
      good: dedent`
        from sqlalchemy import create_engine

        engine = create_engine("postgresql+psycopg://shop@db/shop", pool_timeout=${String(patchSeconds(GUNICORN_DEFAULTS))})
      `,
    },
    fixSafety:
      "The fix is unsafe: a request that waits longer for a connection now raises an exception.",
    cwe: [1088],
    references: [
      "https://docs.sqlalchemy.org/en/20/core/pooling.html#sqlalchemy.pool.QueuePool.params.timeout",
      "https://docs.gunicorn.org/en/stable/settings.html#timeout",
    ],
  },

  check(matches, context) {
    return matches.flatMap((match) => {
      const call = callOf(match, context);
      const engine = call && context.model.engineOf(call);
      return engine && engine.server.kind !== "passed-over"
        ? (report(context, engine) ?? [])
        : [];
    });
  },
};

function report(context: RuleContext, engine: Engine): Report | null {
  const { model, deployment } = context;
  const { pool, call, flavour } = engine;
  if (pool.kind !== "waits" || !outlives(context, engine, pool)) return null;
  const module = model.module(call.module);
  const maker = module.calleeText(module.call(call.call));
  const standing = engineStanding(model, call);
  return {
    subject: { kind: "call", call },
    level: atMostWarning(standing.level),
    confidence: engine.server.kind === "known" ? "high" : "medium",
    message: `\`${maker}\` makes an engine whose pool waits ${timeOf(pool)}: Gunicorn kills ${flavour === "async" ? "the" : "a"} worker that waits so long after ${limitOf(deployment)}, and the error that names the cause is never raised.`,
    step: `\`${maker}\` makes a pool that waits ${timeOf(pool)}`,
    fixes: poolPatch(context, engine, pool),
  };
}

/** Whether the worker is killed before the pool gives up. */
function outlives(
  { deployment }: RuleContext,
  { flavour }: Engine,
  { seconds }: Extract<PoolWait, { kind: "waits" }>,
): boolean {
  const wait = flavour === "async" ? "awaitable" : "python-io";
  const limit = deployment.timeoutSeconds.value;
  return (
    stallOf(deployment, wait, "plain").kind === "killed" &&
    (seconds === null || seconds >= limit)
  );
}

function timeOf({
  seconds,
  from,
}: Extract<PoolWait, { kind: "waits" }>): string {
  const origin = from === "default" ? " (SQLAlchemy's default)" : "";
  return seconds === null
    ? "forever for a connection"
    : `${seconds} s${origin} for a connection`;
}
