import { patchSeconds } from "../../deploy/patch-seconds.ts";
import type { Dialect } from "../../catalog/dialects.ts";
import type { Fix } from "../../findings/fix.ts";
import type { Engine } from "../../semantics/engines/engine.ts";
import type { RuleContext } from "../rule.ts";
import {
  connectListener,
  sessionListener,
  transactionListener,
} from "./bound-code.ts";
import { connectArgsPatch } from "./connect-args-patch.ts";
import { waitOf } from "./engine-standing.ts";
import { extensionPatch } from "./extension-patch.ts";
import { poolerBefore } from "./pooler-before.ts";
import { listenerPatch } from "./listener-patch.ts";

/**
 * The patches that bound the statements of an engine, the better one first: a listener behind its
 * assignment, or an entry of `connect_args`. Only sketches where the database is not known.
 */
export function enginePatches(
  context: RuleContext,
  engine: Engine,
): readonly Fix[] {
  const { call, server } = engine;
  if (!context.isEditable(call.module)) return [];
  // Someone has switched it off: what a patch adds could be switched off again behind it.
  if (
    engine.statement.kind === "unbounded" &&
    engine.statement.how === "lifted"
  )
    return [];
  if (server.kind === "unknown" || server.kind === "passed-over") return [];
  const seconds = patchSeconds(context.deployment, waitOf(engine));
  if (poolerBefore(context, engine) !== null) {
    const code =
      engine.extension === null
        ? transactionListener(seconds)
        : sessionListener(seconds);
    const patch = listenerPatch(context, engine, code, seconds);
    return patch === null ? [] : [patch];
  }
  if (engine.extension !== null) {
    return extensionPatch(
      context,
      engine,
      engine.extension,
      server.dialect,
      seconds,
    );
  }
  const byListener = listenerPatch(
    context,
    engine,
    connectListener(server.dialect, seconds),
    seconds,
  );
  const byArguments = connectArgsPatch(context, call, server.dialect, seconds);
  const patches = prefersArguments(server.dialect)
    ? [byArguments, byListener]
    : [byListener, byArguments];
  return patches.filter((patch) => patch !== null);
}

/** MySQL has no statement for it that MariaDB takes, too; the drivers' socket timeout works with both. */
function prefersArguments({ database }: Dialect): boolean {
  return database === "MySQL" || database === "MariaDB";
}
