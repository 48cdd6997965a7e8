import type { Model } from "../../semantics/model.ts";
import type { CallRef } from "../../semantics/value.ts";

/** API paths of the libraries whose sessions send statements: SQLAlchemy, and what is built on it. */
export const SESSION =
  /^(?:flask_sqlalchemy|sqlalchemy|flask_appbuilder|sqlmodel)\./;

/** Whether a call sends a statement through a session and waits for it; what is awaited waits elsewhere. */
export function waitsForStatement(model: Model, ref: CallRef): boolean {
  const module = model.module(ref.module);
  const paths = model.nameOf(module, module.call(ref.call).callee);
  return (
    paths.length > 0 &&
    paths.every(
      (path) =>
        SESSION.test(path) && !path.startsWith("sqlalchemy.ext.asyncio."),
    )
  );
}
