import type { Server } from "../../semantics/engines/engine.ts";

/** Which database it is, as a message says it behind a preposition. */
export function databaseOf(server: Server): string {
  switch (server.kind) {
    case "known":
      return server.dialect.database;
    case "likely":
      return `${server.dialect.database} (${server.because})`;
    case "unknown":
    case "passed-over":
      return `a database that could not be known (${server.because})`;
  }
}
