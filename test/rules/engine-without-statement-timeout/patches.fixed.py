from __future__ import annotations

from sqlalchemy import event as sqlalchemy_event
from sqlalchemy.engine import create_engine
from sqlalchemy.orm import sessionmaker

event = "connect"

engine = create_engine("postgresql+psycopg2://shop@db/shop")  # finds: engine-without-statement-timeout


@sqlalchemy_event.listens_for(engine, "connect")
def set_statement_timeout(dbapi_connection, connection_record):
    cursor = dbapi_connection.cursor()
    cursor.execute("SET statement_timeout = 25000")
    cursor.close()
    # The pool rolls back: what is not committed holds for the first checkout only.
    dbapi_connection.commit()


Session = sessionmaker(engine)


class Database:
    engine = create_engine("postgresql+psycopg2://shop@db/shop", echo=True, connect_args={"options": "-c statement_timeout=25000"})  # finds: engine-without-statement-timeout

    def __init__(self):
        self.engine = create_engine(  # finds: engine-without-statement-timeout
            "postgresql+pg8000://shop@db/shop",
            echo=True,
        )  # the main one

        @sqlalchemy_event.listens_for(self.engine, "connect")
        def set_statement_timeout(dbapi_connection, connection_record):
            cursor = dbapi_connection.cursor()
            cursor.execute("SET statement_timeout = 25000")
            cursor.close()
            # The pool rolls back: what is not committed holds for the first checkout only.
            dbapi_connection.commit()

        self.session = sessionmaker(self.engine)

    def other(self):
        return create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25000", "connect_timeout": 3})  # finds: engine-without-statement-timeout


if event:
    analytics = create_engine("mssql+pyodbc://shop@dsn")  # finds: engine-without-statement-timeout

    @sqlalchemy_event.listens_for(analytics, "connect")
    def set_statement_timeout_of_analytics(dbapi_connection, connection_record):
        dbapi_connection.timeout = 25

    archive = create_engine("oracle+oracledb://shop@db/shop")  # finds: engine-without-statement-timeout

    @sqlalchemy_event.listens_for(archive, "connect")
    def set_statement_timeout_of_archive(dbapi_connection, connection_record):
        dbapi_connection.call_timeout = 25000

ledger = (
    create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25000"})  # finds: engine-without-statement-timeout
)
