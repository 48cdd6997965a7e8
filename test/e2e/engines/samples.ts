/** An application with one engine for a URL, as a patch finds it. */
export type Sample = (url: string) => string;

/** The patch is a listener behind the assignment. */
export const assigned: Sample = (url) => `from sqlalchemy import create_engine

engine = create_engine("${url}", pool_size=1, max_overflow=0)
`;

/** The patch is an entry of \`connect_args\`. */
export const insideExpression: Sample = (
  url,
) => `from sqlalchemy import create_engine

engines = {"shop": create_engine("${url}", pool_size=1, max_overflow=0)}
engine = engines["shop"]
`;

export const asynchronous: Sample = (
  url,
) => `from sqlalchemy.ext.asyncio import create_async_engine

engine = create_async_engine("${url}", pool_size=1, max_overflow=0)
`;

export const asynchronousInside: Sample = (
  url,
) => `from sqlalchemy.ext.asyncio import create_async_engine

engines = {"shop": create_async_engine("${url}", pool_size=1, max_overflow=0)}
engine = engines["shop"]
`;

/** The patch is an entry of the configuration. */
export const flask: Sample = (url) => `from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "${url}"
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
db = SQLAlchemy(app)
`;

/** The recipe of many tutorials: what it sets is rolled back. Its timeout is below the worker's. */
export const uncommitted: Sample = (
  url,
) => `from sqlalchemy import create_engine, event

engine = create_engine("${url}", pool_size=1, max_overflow=0)


@event.listens_for(engine, "connect")
def set_statement_timeout(dbapi_connection, connection_record):
    cursor = dbapi_connection.cursor()
    cursor.execute("SET statement_timeout = 2000")
    cursor.close()
`;

export const uncommittedAsynchronous: Sample = (
  url,
) => `from sqlalchemy import event
from sqlalchemy.ext.asyncio import create_async_engine

engine = create_async_engine("${url}", pool_size=1, max_overflow=0)


@event.listens_for(engine.sync_engine, "connect")
def set_statement_timeout(dbapi_connection, connection_record):
    cursor = dbapi_connection.cursor()
    cursor.execute("SET statement_timeout = 2000")
    cursor.close()
`;

/** A statement timeout where libpq takes none. */
export const refused: Sample = (url) => `from sqlalchemy import create_engine

engine = create_engine("${url}", pool_size=1, max_overflow=0, connect_args={"statement_timeout": 2000})
`;

/** A number where asyncpg takes texts alone. */
export const refusedNumber: Sample = (
  url,
) => `from sqlalchemy.ext.asyncio import create_async_engine

engine = create_async_engine("${url}", pool_size=1, max_overflow=0, connect_args={"server_settings": {"statement_timeout": 2000}})
`;

/** Settings of Django; PyMySQL stands in for mysqlclient, which is compiled on installing. */
export const django: Sample = (url) => {
  const { protocol, hostname, port, username, pathname } = new URL(url);
  const engine = protocol.startsWith("mysql") ? "mysql" : "postgresql";
  const driver =
    engine === "mysql"
      ? "import pymysql\n\npymysql.install_as_MySQLdb()\n"
      : "";
  return `${driver}
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.${engine}",
        "NAME": "${pathname.slice(1)}",
        "USER": "${username}",
        "HOST": "${hostname}",
        "PORT": "${port}",
    },
}
`;
};
