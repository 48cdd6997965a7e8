import type { Engine } from "../../semantics/engines/engine.ts";
import type { RuleContext } from "../rule.ts";

/** A sentence about the PgBouncer in front of an engine's server; null where none shows. */
export function poolerBefore(
  { pooler: inProject }: RuleContext,
  { server, pooler }: Pick<Engine, "server" | "pooler">,
): string | null {
  const effect =
    "it refuses start-up options, and what a session sets can reach other clients.";
  if (pooler !== null) {
    return `PgBouncer stands in front of the server (${pooler}): ${effect}`;
  }
  const isPostgresql =
    (server.kind === "known" || server.kind === "likely") &&
    server.dialect.database === "PostgreSQL";
  const place = isPostgresql ? inProject() : null;
  return place && `A PgBouncer shows in the project (${place}): ${effect}`;
}
