/** A database server that SQLAlchemy talks to, as a message names it. */
export type Database =
  "PostgreSQL" | "MySQL" | "MariaDB" | "SQL Server" | "Oracle";

/**
 * How an entry of `connect_args` bounds a statement: seconds of a socket or of the client; libpq's
 * start-up options; a dict of the server's settings; a statement that runs on connecting.
 */
export type OptionForm = "seconds" | "start-up" | "settings" | "statement";

/** An entry of `connect_args` that bounds every statement of the engine. */
export interface ConnectOption {
  readonly key: string;
  readonly form: OptionForm;
  /** Whether it may stand in the URL's query, too. */
  readonly inUrl: boolean;
}

/** One pair of database and driver: what its connections take. */
export interface Dialect {
  /** As it stands in a URL, driver included: `postgresql+psycopg2`. */
  readonly name: string;
  readonly database: Database;
  /** Where a statement waits: in C code, in Python code, or in the event loop. */
  readonly waits: "in-c" | "in-python" | "awaited";
  readonly options: readonly ConnectOption[];
  /** Keys of `connect_args` that the driver refuses with an error, though they read like a bound. */
  readonly refused: readonly string[];
  /** Attribute of the driver's connection that bounds its statements, with the seconds of one unit. */
  readonly attribute: {
    readonly name: string;
    readonly unitSeconds: number;
  } | null;
  /** Bounds the connecting, in seconds, for a driver that does not do so by itself; null for any other. */
  readonly connectKey: string | null;
}

const startUp: ConnectOption = {
  key: "options",
  form: "start-up",
  inUrl: true,
};
const seconds = (key: string, inUrl: boolean): ConnectOption => ({
  key,
  form: "seconds",
  inUrl,
});
const initCommand: ConnectOption = {
  key: "init_command",
  form: "statement",
  inUrl: true,
};
/** psycopg2 and psycopg hand what they are given to libpq. */
const LIBPQ: Options = {
  options: [startUp],
  refused: ["statement_timeout", "command_timeout"],
  connectKey: "connect_timeout",
};
const socketTimeouts = [seconds("read_timeout", true), initCommand] as const;

/** Every pair that is known. Measured with PostgreSQL 15 and MariaDB 10.11, SQLAlchemy 1.4.46 and 2.0.52; the others from the drivers' sources. */
export const DIALECTS: readonly Dialect[] = [
  postgresql("psycopg2", "in-c", LIBPQ),
  postgresql("psycopg2cffi", "in-c", LIBPQ),
  postgresql("psycopg", "in-python", LIBPQ),
  postgresql("psycopg_async", "awaited", LIBPQ),
  postgresql("asyncpg", "awaited", {
    options: [
      seconds("command_timeout", true),
      { key: "server_settings", form: "settings", inUrl: false },
    ],
    refused: ["options", "statement_timeout"],
    connectKey: null,
  }),
  postgresql("pg8000", "in-python", {
    options: [seconds("timeout", false)],
    refused: ["options", "statement_timeout", "command_timeout"],
    // Its `timeout` bounds both.
    connectKey: null,
  }),
  ...mysql("pymysql", "in-python", socketTimeouts),
  ...mysql("mysqldb", "in-c", socketTimeouts),
  // Its `read_timeout` leaves a connection behind that the next checkout hangs on (measured).
  ...mysql("mysqlconnector", "in-c", [
    initCommand,
    seconds("read_timeout", true),
  ]),
  ...mysql("aiomysql", "awaited", [initCommand]),
  ...mysql("asyncmy", "awaited", [initCommand]),
  {
    name: "mssql+pyodbc",
    database: "SQL Server",
    waits: "in-c",
    options: [],
    refused: [],
    attribute: { name: "timeout", unitSeconds: 1 },
    connectKey: null,
  },
  {
    name: "mssql+pymssql",
    database: "SQL Server",
    waits: "in-c",
    options: [seconds("timeout", false)],
    refused: [],
    attribute: null,
    connectKey: null,
  },
  ...["oracledb", "cx_oracle"].map((driver) => ({
    name: `oracle+${driver}`,
    database: "Oracle" as const,
    waits: "in-c" as const,
    options: [],
    refused: [],
    attribute: { name: "call_timeout", unitSeconds: 0.001 },
    connectKey: null,
  })),
];

const byName = new Map(DIALECTS.map((dialect) => [dialect.name, dialect]));

/** Drivers that SQLAlchemy takes when the URL names none (2.0), and other names of a database. */
const DEFAULT_DRIVERS: Readonly<Record<string, string>> = {
  postgresql: "psycopg2",
  mysql: "mysqldb",
  mariadb: "mysqldb",
  mssql: "pyodbc",
  oracle: "cx_oracle",
};

const SAME_DATABASE: Readonly<Record<string, string>> = {
  postgres: "postgresql",
  cockroachdb: "postgresql",
};

/** Databases that run inside the worker: no server can be waited for. */
const EMBEDDED = new Set(["sqlite", "duckdb", "access"]);

/** What the beginning of a URL says, e.g. `mysql+pymysql`; null for a dialect that nothing is known of. */
export function dialectNamed(scheme: string): Dialect | "embedded" | null {
  const [written = "", driver] = scheme.toLowerCase().split("+");
  if (EMBEDDED.has(written)) return "embedded";
  const database = SAME_DATABASE[written] ?? written;
  const by = driver ?? DEFAULT_DRIVERS[database];
  return (by === undefined ? null : byName.get(`${database}+${by}`)) ?? null;
}

/** The dialect that a driver's package is for: `psycopg2` is for `postgresql+psycopg2`. */
export function dialectOfPackage(name: string): Dialect | null {
  const driver = PACKAGES[name];
  return (driver === undefined ? null : byName.get(driver)) ?? null;
}

const PACKAGES: Readonly<Record<string, string>> = {
  psycopg2: "postgresql+psycopg2",
  psycopg: "postgresql+psycopg",
  asyncpg: "postgresql+asyncpg",
  pg8000: "postgresql+pg8000",
  pymysql: "mysql+pymysql",
  MySQLdb: "mysql+mysqldb",
  aiomysql: "mysql+aiomysql",
  asyncmy: "mysql+asyncmy",
  pyodbc: "mssql+pyodbc",
  pymssql: "mssql+pymssql",
  oracledb: "oracle+oracledb",
  cx_Oracle: "oracle+cx_oracle",
};

type Options = Pick<Dialect, "options" | "refused" | "connectKey">;

function postgresql(
  driver: string,
  waits: Dialect["waits"],
  { options, refused, connectKey }: Options,
): Dialect {
  return {
    name: `postgresql+${driver}`,
    database: "PostgreSQL",
    waits,
    options,
    refused,
    attribute: null,
    connectKey,
  };
}

function mysql(
  driver: string,
  waits: Dialect["waits"],
  options: readonly ConnectOption[],
): readonly Dialect[] {
  const refused = ["statement_timeout"];
  // PyMySQL and Connector/Python give up after 10 s by themselves, the C library does not.
  const connectKey = driver === "mysqldb" ? "connect_timeout" : null;
  const shared = { waits, options, refused, attribute: null, connectKey };
  return [
    { name: `mysql+${driver}`, database: "MySQL", ...shared },
    { name: `mariadb+${driver}`, database: "MariaDB", ...shared },
  ];
}
