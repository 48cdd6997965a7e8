import sqlalchemy as sa
from sqlalchemy import create_engine, event
from sqlalchemy.ext.asyncio import create_async_engine

TIMEOUT_MS = 25_000

committed = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(committed, "connect")
def bound_committed(dbapi_connection, connection_record):
    with dbapi_connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = '25s'")
    dbapi_connection.commit()


in_autocommit = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(in_autocommit, "connect", insert=True)
def bound_in_autocommit(connection, record):
    before = connection.autocommit
    connection.autocommit = True
    cursor = connection.cursor()
    cursor.execute(f"SET SESSION statement_timeout TO {TIMEOUT_MS}")
    cursor.close()
    connection.autocommit = before


on_checkout = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(on_checkout, "checkout")
def bound_on_checkout(connection, record, proxy):
    connection.cursor().execute("SET statement_timeout = 25000")


on_begin = create_async_engine("postgresql+asyncpg://shop@db/shop")


@event.listens_for(on_begin.sync_engine, "begin")
def bound_on_begin(connection):
    connection.exec_driver_sql("SET LOCAL statement_timeout = 25000")


def set_options(dialect, record, cargs, cparams):
    cparams["options"] = "-c statement_timeout=25000"


on_connecting = create_engine("postgresql+psycopg2://shop@db/shop")
event.listen(on_connecting, "do_connect", set_options)

by_pool = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(by_pool.pool, "connect")
def bound_by_pool(connection, record):
    set_limit(connection)


def set_limit(connection):
    cursor = connection.cursor()
    cursor.execute("select set_config('statement_timeout', '25000', false)")
    connection.commit()


by_lambda = create_engine("postgresql+psycopg2://shop@db/shop")
event.listen(
    by_lambda,
    "checkout",
    lambda connection, record, proxy: connection.cursor().execute("SET statement_timeout = 25000"),
)


def make_bounded(url):
    engine = create_engine(url)

    @sa.event.listens_for(engine, "begin")
    def bound(connection):
        connection.execute(sa.text("SET LOCAL statement_timeout = 25000"))

    return engine


made = make_bounded("postgresql://shop@db/shop")

always = create_engine("postgresql+psycopg2://shop@db/shop", isolation_level="AUTOCOMMIT")


@event.listens_for(always, "connect")
def bound_always(connection, record):
    connection.cursor().execute("SET statement_timeout = 25000")


# Two engines, and only one of them is bounded.
other = create_engine("postgresql+psycopg2://shop@db/shop")  # finds: engine-without-statement-timeout

search_path = create_engine("postgresql+psycopg2://shop@db/shop")  # finds: engine-without-statement-timeout


@event.listens_for(search_path, "connect")
def set_search_path(connection, record):
    connection.cursor().execute("SET search_path TO shop")
    connection.commit()


first_only = create_engine("postgresql+psycopg2://shop@db/shop")  # finds: engine-without-statement-timeout


@event.listens_for(first_only, "first_connect")
def bound_first(connection, record):
    connection.cursor().execute("SET statement_timeout = 25000")
    connection.commit()


without_limit = create_engine("postgresql+psycopg2://shop@db/shop")  # finds: engine-without-statement-timeout


@event.listens_for(without_limit, "connect")
def lift(connection, record):
    connection.cursor().execute("SET statement_timeout = 0")
    connection.commit()


# The line that sets it has no effect, and is found there.
uncommitted = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(uncommitted, "connect")
def bound_uncommitted(connection, record):
    connection.cursor().execute("SET statement_timeout = 25000")
