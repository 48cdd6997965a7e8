import type { Api } from "./api.ts";

/** What opens a connection of a driver, with the dialect that says what bounds its statements. */
const OPENERS: readonly (readonly [
  dialect: string,
  names: readonly string[],
  documentation: string,
  checked: string,
])[] = [
  [
    "postgresql+psycopg2",
    [
      "psycopg2.connect",
      "psycopg2.pool.SimpleConnectionPool",
      "psycopg2.pool.ThreadedConnectionPool",
    ],
    "https://www.psycopg.org/docs/module.html#psycopg2.connect",
    "psycopg2 2.9.13",
  ],
  [
    "postgresql+psycopg",
    ["psycopg.connect", "psycopg.Connection.connect"],
    "https://www.psycopg.org/psycopg3/docs/api/connections.html#psycopg.Connection.connect",
    "psycopg 3.1.7",
  ],
  [
    "postgresql+psycopg_async",
    ["psycopg.AsyncConnection.connect"],
    "https://www.psycopg.org/psycopg3/docs/api/connections.html#psycopg.AsyncConnection.connect",
    "psycopg 3.1.7",
  ],
  [
    "postgresql+asyncpg",
    ["asyncpg.connect", "asyncpg.create_pool"],
    "https://magicstack.github.io/asyncpg/current/api/index.html#connection",
    "asyncpg 0.27.0",
  ],
  [
    "postgresql+pg8000",
    ["pg8000.connect", "pg8000.dbapi.connect", "pg8000.native.Connection"],
    "https://github.com/tlocke/pg8000#pg8000dbapiconnect",
    "pg8000 1.31.6",
  ],
  [
    "mysql+pymysql",
    ["pymysql.connect"],
    "https://pymysql.readthedocs.io/en/latest/modules/connections.html",
    "PyMySQL 1.2.4",
  ],
  [
    "mysql+mysqldb",
    ["MySQLdb.connect"],
    "https://mysqlclient.readthedocs.io/user_guide.html#functions-and-attributes",
    "mysqlclient 2.1.1",
  ],
  [
    "mysql+mysqlconnector",
    ["mysql.connector.connect"],
    "https://dev.mysql.com/doc/connector-python/en/connector-python-connectargs.html",
    "mysql-connector-python 9.2.0",
  ],
  [
    "mysql+aiomysql",
    ["aiomysql.connect", "aiomysql.create_pool"],
    "https://aiomysql.readthedocs.io/en/stable/connection.html",
    "aiomysql 0.3.2",
  ],
  [
    "mssql+pyodbc",
    ["pyodbc.connect"],
    "https://github.com/mkleehammer/pyodbc/wiki/Connection#timeout",
    "pyodbc 5.2.0",
  ],
  [
    "mssql+pymssql",
    ["pymssql.connect"],
    "https://pymssql.readthedocs.io/en/stable/ref/pymssql.html#pymssql.connect",
    "pymssql 2.3.2",
  ],
  [
    "oracle+oracledb",
    ["oracledb.connect"],
    "https://python-oracledb.readthedocs.io/en/latest/api_manual/connection.html",
    "oracledb 2.5.0",
  ],
  [
    "oracle+cx_oracle",
    ["cx_Oracle.connect"],
    "https://cx-oracle.readthedocs.io/en/latest/api_manual/connection.html",
    "cx_Oracle 8.3.0",
  ],
];

/** What opens a connection without SQLAlchemy. */
export const CONNECTIONS: readonly Api[] = OPENERS.flatMap(
  ([, names, documentation, checked]) =>
    names.map((name) => ({
      name,
      family: "connection" as const,
      timeout: null,
      withoutTimeout: { kind: "forever" as const },
      none: "forever" as const,
      zero: "forever" as const,
      attempts: 1,
      gevent: "yields" as const,
      documentation,
      checked,
    })),
);

const dialects = new Map(
  OPENERS.flatMap(([dialect, names]) =>
    names.map((name) => [name, dialect] as const),
  ),
);

/** The dialect of what a connection's opener talks to, e.g. `mysql+pymysql`; null for any other path. */
export function dialectOpenedBy(path: string): string | null {
  return dialects.get(path) ?? null;
}
