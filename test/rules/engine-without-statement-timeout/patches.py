from __future__ import annotations

from sqlalchemy.engine import create_engine
from sqlalchemy.orm import sessionmaker

event = "connect"

engine = create_engine("postgresql+psycopg2://shop@db/shop")  # finds: engine-without-statement-timeout
Session = sessionmaker(engine)


class Database:
    engine = create_engine("postgresql+psycopg2://shop@db/shop", echo=True)  # finds: engine-without-statement-timeout

    def __init__(self):
        self.engine = create_engine(  # finds: engine-without-statement-timeout
            "postgresql+pg8000://shop@db/shop",
            echo=True,
        )  # the main one
        self.session = sessionmaker(self.engine)

    def other(self):
        return create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"connect_timeout": 3})  # finds: engine-without-statement-timeout


if event:
    analytics = create_engine("mssql+pyodbc://shop@dsn")  # finds: engine-without-statement-timeout
    archive = create_engine("oracle+oracledb://shop@db/shop")  # finds: engine-without-statement-timeout
ledger = (
    create_engine("postgresql+psycopg2://shop@db/shop")  # finds: engine-without-statement-timeout
)
