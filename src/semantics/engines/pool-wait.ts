import type { GivenTimeout } from "../given-timeout.ts";
import { isNone } from "../narrowing.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { SettingOf } from "./settings.ts";

/** How long an engine's pool waits for a connection when all are in use. */
export type PoolWait =
  | {
      readonly kind: "waits";
      /** Null for forever. */
      readonly seconds: number | null;
      readonly from: "default" | "given";
      /** The value, where it is written in the call itself. */
      readonly at: Expression | null;
    }
  /** A pool that waits for nobody, e.g. `NullPool`. */
  | { readonly kind: "never" }
  | { readonly kind: "unknown"; readonly because: string };

/** SQLAlchemy's own (sqlalchemy/pool/impl.py 2.0.52 and 1.4.54: QueuePool). */
export const DEFAULT_POOL_TIMEOUT_SECONDS = 30;

/** What the settings of an engine say about its pool. */
export function poolWaitOf(settingOf: SettingOf): PoolWait {
  if (settingOf("pool").kind !== "left-out") return unsure("a pool of its own");
  const kept = poolClass(settingOf("poolclass"));
  if (kept !== "waits") return kept;
  const given = settingOf("pool_timeout");
  switch (given.kind) {
    case "left-out":
      return {
        kind: "waits",
        seconds: DEFAULT_POOL_TIMEOUT_SECONDS,
        from: "default",
        at: null,
      };
    case "unknown":
      return given;
    case "given": {
      const [value, more] = given.values;
      if (
        value === undefined ||
        more !== undefined ||
        value.kind !== "literal"
      ) {
        return unsure("a time that is not known");
      }
      const seconds = isNone(value) ? null : Number(value.value);
      return seconds !== null && Number.isNaN(seconds)
        ? unsure("a time that is not known")
        : { kind: "waits", seconds, from: "given", at: given.at };
    }
  }
}

const WAITING = /(?:^|\.)(?:AsyncAdapted)?QueuePool$/;
const NEVER_WAITING = /(?:^|\.)(?:Null|Static|SingletonThread|Assertion)Pool$/;

function poolClass(given: GivenTimeout): "waits" | PoolWait {
  switch (given.kind) {
    case "left-out":
      return "waits";
    case "unknown":
      return given;
    case "given": {
      const [value, more] = given.values;
      if (value?.kind !== "api" || more !== undefined) {
        return unsure("a pool's class that is not known");
      }
      if (WAITING.test(value.path)) return "waits";
      return NEVER_WAITING.test(value.path)
        ? { kind: "never" }
        : unsure("a pool's class that is not known");
    }
  }
}

function unsure(because: string): PoolWait {
  return { kind: "unknown", because };
}
