from flask import Flask
from sqlalchemy import create_engine, event
from sqlalchemy.ext.asyncio import create_async_engine

app = Flask(__name__)
LIMIT_MS = 60_000

by_options = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25000"})  # finds: timeout-exceeds-worker-timeout (warning)
in_url = create_engine("postgresql+psycopg://shop@db/shop?options=-c%20statement_timeout%3D25s")  # finds: timeout-exceeds-worker-timeout
by_settings = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"connect_timeout": 3, "options": "-c statement_timeout=25s -c lock_timeout=3000"})  # finds: timeout-exceeds-worker-timeout
by_name = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": f"-c statement_timeout={LIMIT_MS}"})  # finds: timeout-exceeds-worker-timeout
by_socket = create_engine("postgresql+pg8000://shop@db/shop", connect_args={"timeout": 25})  # finds: timeout-exceeds-worker-timeout
by_read = create_engine("mysql+pymysql://shop@db/shop", connect_args={"connect_timeout": 60, "read_timeout": 25})  # finds: timeout-exceeds-worker-timeout
by_command = create_engine("mysql+pymysql://shop@db/shop", connect_args={"init_command": "SET SESSION max_execution_time = 25000"})  # finds: timeout-exceeds-worker-timeout

fits = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25000"})
shorter_counts = create_engine("mysql+pymysql://shop@db/shop", connect_args={"read_timeout": 60, "init_command": "SET SESSION max_statement_time = 20"})
# An event loop goes on while it awaits, but not inside of a sync worker.
awaited = create_async_engine("postgresql+asyncpg://shop@db/shop", connect_args={"server_settings": {"statement_timeout": "25000"}})  # finds: timeout-exceeds-worker-timeout
# Which database it is decides what the number means.
unknown = create_engine(app.config["DATABASE_URL"], connect_args={"timeout": 60})

listened = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(listened, "connect")
def limit(dbapi_connection, connection_record):
    cursor = dbapi_connection.cursor()
    cursor.execute("SET statement_timeout = '2min'")  # finds: timeout-exceeds-worker-timeout
    cursor.close()
    dbapi_connection.commit()


per_transaction = create_engine("postgresql+psycopg2://shop@db/shop")


@event.listens_for(per_transaction, "begin")
def limit_transaction(connection):
    connection.exec_driver_sql("SET LOCAL statement_timeout = 25000")  # finds: timeout-exceeds-worker-timeout


if __name__ == "__main__":
    create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=60000"})
