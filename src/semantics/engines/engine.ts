import type { TimeUnit } from "../../catalog/api.ts";
import type { Dialect } from "../../catalog/dialects.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Extension } from "./extension.ts";
import type { PoolWait } from "./pool-wait.ts";
import type { CallRef } from "../value.ts";

/** An engine as far as it decides how long a statement can run. */
export interface Engine {
  readonly call: CallRef;
  /** Flask-SQLAlchemy makes engines of its own, as the application's configuration says. */
  readonly flavour: "sync" | "async" | "flask";
  /** For Flask-SQLAlchemy: what its configuration says. */
  readonly extension: Extension | null;
  readonly server: Server;
  /** What shows that a PgBouncer stands in between, e.g. `port 6432 in its URL`; null where nothing does. */
  readonly pooler: string | null;
  readonly statement: StatementBound;
  readonly pool: PoolWait;
}

/** Which database an engine talks to. */
export type Server =
  | { readonly kind: "known"; readonly dialect: Dialect }
  /** Not written in the code; a default, or the only driver that the project imports, speaks for it. */
  | {
      readonly kind: "likely";
      readonly dialect: Dialect;
      readonly because: string;
    }
  | { readonly kind: "unknown"; readonly because: string }
  /** Nothing to wait for, or nothing known of it: no rule speaks of it. */
  | { readonly kind: "passed-over"; readonly because: string };

/** What bounds the statements of an engine. */
export type StatementBound =
  | {
      readonly kind: "bounded";
      /** Null when they are not known. */
      readonly seconds: number | null;
      /** That of the number where none is written beside it; null where one is, or the number is not known. */
      readonly unit: TimeUnit | null;
      /** The call that sets it, in a listener; null where the engine is made with it. */
      readonly set: CallRef | null;
    }
  | {
      readonly kind: "unbounded";
      /** Left out, or set to a value that means without limit. */
      readonly how: "left-out" | "lifted";
    }
  | { readonly kind: "ineffective"; readonly by: Ineffective }
  | { readonly kind: "unknown"; readonly because: string };

/** A bound that is written and has no effect. */
export type Ineffective =
  /** A `connect` listener that sets it in a transaction that is rolled back. */
  | { readonly kind: "uncommitted"; readonly set: CallRef }
  /** What the driver refuses with an error. */
  | {
      readonly kind: "refused";
      /** Not an option of it at all, or one whose value it takes in another type. */
      readonly what: "option" | "value";
      readonly key: string;
      readonly stands: "in-arguments" | "in-url";
      /** What `connect_args` is given, where it is written in the call itself. */
      readonly at: Expression | null;
    };
