import type { Database, Dialect } from "../../catalog/dialects.ts";

/** A listener that bounds statements: its event, its parameters, the lines of its body. */
export interface ListenerCode {
  readonly event: string;
  readonly parameters: string;
  readonly body: readonly string[];
}

/** The listener that gives each connection a statement timeout; null where none can. */
export function connectListener(
  { database, attribute }: Dialect,
  seconds: number,
): ListenerCode | null {
  if (attribute !== null) {
    const value = Math.round(seconds / attribute.unitSeconds);
    return onConnect([`dbapi_connection.${attribute.name} = ${value}`]);
  }
  switch (database) {
    case "PostgreSQL":
      return onConnect([
        ...statement(`SET statement_timeout = ${seconds * 1000}`),
        "# The pool rolls back: what is not committed holds for the first checkout only.",
        "dbapi_connection.commit()",
      ]);
    case "MariaDB":
      return onConnect(
        statement(`SET SESSION max_statement_time = ${seconds}`),
      );
    case "MySQL":
    case "SQL Server":
    case "Oracle":
      return null;
  }
}

/** The listener that bounds each transaction of PostgreSQL by itself: nothing is left in the connection. */
export function transactionListener(seconds: number): ListenerCode {
  return {
    event: "begin",
    parameters: "connection",
    body: [inTransaction(seconds)],
  };
}

/** The same for the sessions of Flask-SQLAlchemy, whose engines are there only while an application is. */
export function sessionListener(seconds: number): ListenerCode {
  return {
    event: "after_begin",
    parameters: "session, transaction, connection",
    body: [inTransaction(seconds)],
  };
}

function inTransaction(seconds: number): string {
  const sql = `SET LOCAL statement_timeout = ${seconds * 1000}`;
  return `connection.exec_driver_sql("${sql}")`;
}

function onConnect(body: readonly string[]): ListenerCode {
  return {
    event: "connect",
    parameters: "dbapi_connection, connection_record",
    body,
  };
}

function statement(sql: string): readonly string[] {
  return [
    "cursor = dbapi_connection.cursor()",
    `cursor.execute("${sql}")`,
    "cursor.close()",
  ];
}

/**
 * What `mysql://` leads to may be a MariaDB, and each server refuses the other's variable: comments that only
 * one of them runs (MySQL from 5.7.8 on, MariaDB from 10.1.1 on).
 */
function initCommand(database: Database, seconds: number): string {
  const mariadb = `SET SESSION max_statement_time = ${seconds}`;
  const mysql = `SET SESSION max_execution_time = ${seconds * 1000}`;
  return database === "MariaDB"
    ? mariadb
    : `/*!50708 ${mysql} *//*M!100101 ${mariadb} */`;
}

/** The entry of `connect_args` that bounds statements, as Python. */
export interface ConnectEntry {
  readonly key: string;
  readonly value: string;
}

/** Null where the driver takes none. */
export function connectEntry(
  { name, database, options }: Dialect,
  seconds: number,
): ConnectEntry | null {
  if (name === "postgresql+asyncpg") {
    // On the server: asyncpg's `command_timeout` leaves the query running there.
    const value = `{"statement_timeout": "${seconds * 1000}"}`;
    return { key: "server_settings", value };
  }
  const [option] = options;
  switch (option?.form) {
    case "seconds":
      return { key: option.key, value: String(seconds) };
    case "start-up":
      return {
        key: option.key,
        value: `"-c statement_timeout=${seconds * 1000}"`,
      };
    case "statement": {
      return { key: option.key, value: `"${initCommand(database, seconds)}"` };
    }
    case "settings":
    case undefined:
      return null;
  }
}
