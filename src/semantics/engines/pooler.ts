import { textPieces } from "../texts.ts";
import type { Value } from "../value.ts";
import type { Server } from "./engine.ts";

/**
 * What shows that a PgBouncer stands between an engine and its server: it refuses start-up options, and a
 * setting of the session would reach its other clients (PgBouncer 1.18, measured).
 */
export function poolerOf(
  server: Server,
  urls: readonly Value[],
): string | null {
  if (server.kind === "passed-over") return null;
  const isPostgresql =
    server.kind === "unknown" || server.dialect.database === "PostgreSQL";
  if (!isPostgresql) return null;
  const text = urls
    .map((url) =>
      (textPieces(url) ?? []).map((piece) => piece ?? "\u0000").join(""),
    )
    .join(" ");
  const [host] = HOST.exec(text) ?? [];
  if (host !== undefined) return `\`${host}\` in its URL`;
  return /:6432\b/.test(text) ? "port 6432 in its URL" : null;
}

/** A host that is called so: PgBouncer's own name, and the poolers of Supabase and Neon. */
const HOST = /(?<=[@/,])[\w.-]*(?:pgbouncer|pooler)[\w.-]*/i;
