from sqlalchemy import create_engine, event
from sqlalchemy.ext.asyncio import create_async_engine

by_options = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25"})  # finds: timeout-in-wrong-unit (warning)
in_url = create_engine("postgresql+psycopg2://shop@db/shop?options=-c%20statement_timeout%3D20")  # finds: timeout-in-wrong-unit
by_setting = create_async_engine("postgresql+asyncpg://shop@db/shop", connect_args={"server_settings": {"statement_timeout": "10"}})  # finds: timeout-in-wrong-unit
by_read = create_engine("mysql+pymysql://shop@db/shop", connect_args={"read_timeout": 25_000})  # finds: timeout-in-wrong-unit
by_command = create_engine("mysql+pymysql://shop@db/shop", connect_args={"init_command": "SET SESSION max_execution_time=20"})  # finds: timeout-in-wrong-unit
of_mariadb = create_engine("mariadb+pymysql://shop@db/shop", connect_args={"init_command": "SET SESSION max_statement_time=20000"})  # finds: timeout-in-wrong-unit

# What names its unit is meant so, and what makes sense is taken as it is.
with_unit = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25ms"})
in_seconds = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25s"})
fits = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25000"})
of_mysql = create_engine("mysql+pymysql://shop@db/shop", connect_args={"read_timeout": 25})

listened = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(listened, "connect")
def limit(dbapi_connection, connection_record):
    dbapi_connection.cursor().execute("SET statement_timeout TO 15")  # finds: timeout-in-wrong-unit
    dbapi_connection.commit()


oracle = create_engine("oracle+oracledb://shop@db/shop")  # finds: timeout-in-wrong-unit


@event.listens_for(oracle, "connect")
def limit_calls(dbapi_connection, connection_record):
    dbapi_connection.call_timeout = 20
