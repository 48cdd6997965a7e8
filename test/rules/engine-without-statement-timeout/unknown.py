import os
from os import getenv
from unittest import mock

from sqlalchemy import create_engine, create_mock_engine, engine_from_config

from shop.settings import DATABASE_URL, engine_options

# Which database it is could not be known.
by_environment = create_engine(os.environ["DATABASE_URL"])  # finds: engine-without-statement-timeout (warning)
by_import = create_engine(DATABASE_URL, pool_pre_ping=True)  # finds: engine-without-statement-timeout (warning)
with_default = create_engine(getenv("DATABASE_URL", "postgresql://localhost/shop"))  # finds: engine-without-statement-timeout (warning)
bounded_anyway = create_engine(DATABASE_URL, connect_args={"options": "-c statement_timeout=25000"})
reads_bounded = create_engine(DATABASE_URL, connect_args={"read_timeout": 25})

# Nothing to wait for.
sqlite = create_engine("sqlite:///shop.db")
in_memory = create_engine("sqlite://", connect_args={"check_same_thread": False})
by_default = create_engine(os.environ.get("DATABASE_URL", "sqlite:///shop.db"))
by_alternative = create_engine(os.environ.get("DATABASE_URL") or "sqlite:///shop.db")
printed = create_mock_engine("postgresql://", executor=print)
imitated = create_engine("postgresql://", strategy="mock", executor=print)
replaced = create_engine("postgresql://", module=mock.Mock())

# A dialect that nothing is known of.
warehouse = create_engine("snowflake://account/shop")

# Options from outside.
by_options = create_engine("postgresql://db/shop", **engine_options)


def make(url, **options):
    return create_engine(url, **options)


by_configuration = engine_from_config(engine_options)
known_configuration = engine_from_config(  # finds: engine-without-statement-timeout
    {"sqlalchemy.url": "postgresql://db/shop", "sqlalchemy.pool_timeout": "5"}
)
bounded_configuration = engine_from_config(
    {
        "db.url": "postgresql://db/shop",
        "db.connect_args": {"options": "-c statement_timeout=25000"},
    },
    prefix="db.",
)
