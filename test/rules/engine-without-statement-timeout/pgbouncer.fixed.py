import os

from sqlalchemy import create_engine, event
from sqlalchemy.ext.asyncio import create_async_engine

by_host = create_engine("postgresql+psycopg2://shop@pgbouncer/shop")  # finds: engine-without-statement-timeout


@event.listens_for(by_host, "begin")
def set_statement_timeout_of_by_host(connection):
    connection.exec_driver_sql("SET LOCAL statement_timeout = 25000")


by_port = create_async_engine(f"postgresql+asyncpg://shop@{os.environ['HOST']}:6432/shop")  # finds: engine-without-statement-timeout


@event.listens_for(by_port.sync_engine, "begin")
def set_statement_timeout_of_by_port(connection):
    connection.exec_driver_sql("SET LOCAL statement_timeout = 25000")
