import type { Api } from "./api.ts";

/** What makes SQLAlchemy's engines. None takes a timeout of its own: dialect and driver decide. */
export const ENGINES: readonly Api[] = [
  row(
    "sqlalchemy.create_engine",
    "https://docs.sqlalchemy.org/en/20/core/engines.html#sqlalchemy.create_engine",
  ),
  row(
    "sqlalchemy.engine_from_config",
    "https://docs.sqlalchemy.org/en/20/core/engines.html#sqlalchemy.engine_from_config",
  ),
  row(
    "sqlalchemy.ext.asyncio.create_async_engine",
    "https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#sqlalchemy.ext.asyncio.create_async_engine",
  ),
  row(
    "sqlalchemy.ext.asyncio.async_engine_from_config",
    "https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#sqlalchemy.ext.asyncio.async_engine_from_config",
  ),
  row(
    "flask_sqlalchemy.SQLAlchemy",
    "https://flask-sqlalchemy.readthedocs.io/en/stable/config/#flask_sqlalchemy.config.SQLALCHEMY_ENGINE_OPTIONS",
  ),
];

function row(name: string, documentation: string): Api {
  return {
    name,
    family: "engine",
    timeout: null,
    withoutTimeout: { kind: "forever" },
    none: "forever",
    zero: "forever",
    attempts: 1,
    gevent: "yields",
    documentation,
    checked: "SQLAlchemy 2.0.52",
  };
}
