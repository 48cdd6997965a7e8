import type { Dialect } from "../../catalog/dialects.ts";
import type { Wait } from "../../deploy/stall.ts";
import type { Engine } from "../../semantics/engines/engine.ts";
import type { Model } from "../../semantics/model.ts";
import type { CallRef } from "../../semantics/value.ts";
import { standingOf, type Standing } from "../standing.ts";

/** Where an engine stands toward requests: like any call, but for those that run migrations. */
export function engineStanding(model: Model, call: CallRef): Standing {
  return isMigration(model, call)
    ? { kind: "off-request", level: "note", where: "a migration of Alembic" }
    : standingOf(model, call);
}

/** What imports Alembic runs on the command line: `env.py`, and each version that it loads. */
function isMigration(model: Model, { module }: CallRef): boolean {
  return model
    .module(module)
    .facts.bindings.some(
      ({ value }) =>
        (value.kind === "import" || value.kind === "import-from") &&
        value.module.split(".")[0] === "alembic",
    );
}

/** How a worker waits for a statement; as for a driver in C where the dialect is not known. */
export function waitOf({ server }: Pick<Engine, "server">): Wait {
  return server.kind === "known" || server.kind === "likely"
    ? waitFor(server.dialect)
    : "c-io";
}

/** How a worker waits for a statement of the dialect's driver. */
export function waitFor({ waits }: Dialect): Wait {
  switch (waits) {
    case "in-c":
      return "c-io";
    case "in-python":
      return "python-io";
    case "awaited":
      return "awaitable";
  }
}
