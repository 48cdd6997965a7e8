from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.ext.asyncio import create_async_engine

uncommitted = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(uncommitted, "connect")
def bound_uncommitted(dbapi_connection, connection_record):
    cursor = dbapi_connection.cursor()
    cursor.execute("SET statement_timeout = 25000")  # finds: ineffective-timeout (warning)
    cursor.execute("SET lock_timeout = 3000")
    cursor.close()


committed = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(committed, "connect")
def bound_committed(dbapi_connection, connection_record):
    with dbapi_connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 25000")
    dbapi_connection.commit()


in_block = create_engine("postgresql+psycopg://shop@db/shop")
of_the_same_listener = create_engine("postgresql+psycopg://shop@db/stock")


# One listener of several engines is told of once.
@event.listens_for(in_block, "connect")
@event.listens_for(of_the_same_listener, "connect")
def bound_in_block(connection, record):
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = '25s'")  # finds: ineffective-timeout


asynchronous = create_async_engine("postgresql+asyncpg://shop@db/shop")


@event.listens_for(asynchronous.sync_engine, "connect")
def bound_asynchronous(connection, record):
    try:
        cursor = connection.cursor()
        cursor.execute("SET statement_timeout TO 25000")  # finds: ineffective-timeout
    finally:
        cursor.close()


in_one_line = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(in_one_line, "connect")
def bound_in_one_line(connection, record):
    connection.cursor().execute("SET statement_timeout = 25000")  # finds: ineffective-timeout


by_itself = create_engine("postgresql+psycopg://shop@db/shop")


@event.listens_for(by_itself, "connect")
def bound_by_itself(connection, record):
    connection.execute("SET statement_timeout = 25000")  # finds: ineffective-timeout


# A helper that is given a cursor has no connection to commit.
by_helper = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(by_helper, "connect")
def bound_by_helper(connection, record):
    set_limit(connection.cursor())


def set_limit(cursor):
    cursor.execute("SET statement_timeout = 25000")  # finds: ineffective-timeout


always = create_engine("postgresql+psycopg2://shop@db/shop", isolation_level="AUTOCOMMIT")


@event.listens_for(always, "connect")
def bound_always(connection, record):
    connection.cursor().execute("SET statement_timeout = 25000")


# MariaDB keeps what a session sets, committed or not.
mariadb = create_engine("mariadb+pymysql://shop@db/shop")


@event.listens_for(mariadb, "connect")
def bound_mariadb(connection, record):
    connection.cursor().execute("SET SESSION max_statement_time = 25")


def make_refused():
    return [
        create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"statement_timeout": 20_000}),  # finds: ineffective-timeout
        create_engine("postgresql+psycopg://shop@db/shop", connect_args={"connect_timeout": 3, "command_timeout": 60}),  # finds: ineffective-timeout
        create_async_engine("postgresql+asyncpg://shop@db/shop", connect_args={"options": "-c statement_timeout=25000"}),  # finds: ineffective-timeout
        create_async_engine("postgresql+asyncpg://shop@db/shop", connect_args={"server_settings": {"statement_timeout": 25_000}}),  # finds: ineffective-timeout
        create_engine("postgresql+pg8000://shop@db/shop", connect_args={"options": "-c statement_timeout=25000"}),  # finds: ineffective-timeout
        create_engine("mysql+pymysql://shop@db/shop", connect_args={"statement_timeout": 25}),  # finds: ineffective-timeout
        create_engine("postgresql+psycopg2://shop@db/shop?statement_timeout=25000"),  # finds: ineffective-timeout
        create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25000"}),
        create_async_engine("postgresql+asyncpg://shop@db/shop", connect_args={"server_settings": {"statement_timeout": "25000"}}),
    ]
