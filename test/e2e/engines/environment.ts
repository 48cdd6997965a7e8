import { join } from "node:path";
import { mustRun } from "../run.ts";

/** A virtual environment with a release of SQLAlchemy and drivers for it. */
export interface Environment {
  readonly name: string;
  readonly packages: readonly string[];
}

export const CURRENT: Environment = {
  name: "SQLAlchemy 2.0",
  packages: [
    ...["SQLAlchemy[asyncio]==2.0.*", "Flask-SQLAlchemy==3.1.*"],
    ...["psycopg2-binary", "psycopg[binary]", "asyncpg", "pg8000"],
    ...["PyMySQL", "mysql-connector-python", "aiomysql", "asyncmy"],
    ...["oracledb", "pymssql", "Django==4.2.*"],
  ],
};

export const BEFORE: Environment = {
  name: "SQLAlchemy 1.4",
  packages: [
    ...["SQLAlchemy[asyncio]==1.4.*", "Flask-SQLAlchemy==2.5.*"],
    ...["Flask==2.2.*", "Werkzeug==2.2.*"],
    ...["psycopg2-binary", "asyncpg", "pg8000", "PyMySQL"],
  ],
};

/** Drivers that are compiled on installing, or need a library of the system. */
export const SYSTEM_DRIVERS: Environment = {
  name: "SQLAlchemy 2.0 with drivers of the system",
  packages: ["SQLAlchemy==2.0.*", "mysqlclient", "pyodbc"],
};

/** Makes the environment below the folder with pip; the path of its Python. */
export function makeEnvironment(
  folder: string,
  { name, packages }: Environment,
): string {
  const path = join(folder, name.replace(/\W+/g, "-"));
  mustRun(folder, ["python3", "-m", "venv", path]);
  const python = join(path, "bin/python");
  const install = ["-m", "pip", "install", "--quiet", "--prefer-binary"];
  mustRun(folder, [python, ...install, ...packages]);
  return python;
}
