import os

from sqlalchemy import NullPool, create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import create_async_engine

HOST = os.environ["DATABASE_HOST"]
LIMIT = 25000

plain = create_engine("postgresql://shop@db/shop")  # finds: engine-without-statement-timeout (warning)
psycopg = create_engine("postgresql+psycopg://shop@db/shop")  # finds: engine-without-statement-timeout
by_template = create_engine(f"postgresql+psycopg2://shop@{HOST}/shop")  # finds: engine-without-statement-timeout
by_sum = create_engine("postgresql://shop@" + HOST + "/shop")  # finds: engine-without-statement-timeout
by_percent = create_engine("postgresql://shop@%s/shop" % HOST)  # finds: engine-without-statement-timeout
by_format = create_engine("postgresql://shop@{}/shop".format(HOST))  # finds: engine-without-statement-timeout
by_name = create_engine(url="postgresql://shop@db/shop")  # finds: engine-without-statement-timeout
by_object = create_engine(URL.create("postgresql+psycopg", host=HOST))  # finds: engine-without-statement-timeout
by_parsing = create_engine(make_url("postgresql+psycopg://shop@db/shop"))  # finds: engine-without-statement-timeout
asynchronous = create_async_engine("postgresql+asyncpg://shop@db/shop")  # finds: engine-without-statement-timeout

# What bounds something else bounds no statement.
only_connects = create_engine(  # finds: engine-without-statement-timeout
    "postgresql://shop@db/shop",
    connect_args={"connect_timeout": 5},
    pool_timeout=10,
    poolclass=NullPool,
)
keepalives = create_engine(  # finds: engine-without-statement-timeout
    "postgresql://shop@db/shop?connect_timeout=5&application_name=shop",
    execution_options={"timeout": 10},
)
locks = create_engine(  # finds: engine-without-statement-timeout
    "postgresql://shop@db/shop", connect_args={"options": "-c lock_timeout=3000"}
)
idle = create_engine(  # finds: engine-without-statement-timeout
    "postgresql://shop@db/shop",
    connect_args={"options": "-c idle_in_transaction_session_timeout=3000"},
)
lifted = create_engine(  # finds: engine-without-statement-timeout
    "postgresql://shop@db/shop", connect_args={"options": "-c statement_timeout=0"}
)
lifted_in_url = create_engine(  # finds: engine-without-statement-timeout
    "postgresql://shop@db/shop?options=-c%20statement_timeout%3D0"
)
only_waits_to_connect = create_async_engine(  # finds: engine-without-statement-timeout
    "postgresql+asyncpg://shop@db/shop", connect_args={"timeout": 5}
)

bounded = create_engine(
    "postgresql://shop@db/shop",
    connect_args={"connect_timeout": 3, "options": "-c statement_timeout=25000"},
)
other_spellings = [
    create_engine("postgresql://db", connect_args={"options": "-cstatement_timeout=25000"}),
    create_engine("postgresql://db", connect_args={"options": "--statement_timeout=25s"}),
    create_engine("postgresql://db", connect_args={"options": "-c search_path=shop -c statement_timeout=25000"}),
    create_engine("postgresql://db", connect_args={"options": f"-c statement_timeout={LIMIT}"}),
    create_engine("postgresql://db", connect_args={"options": "-c statement_timeout=%d" % LIMIT}),
    create_engine("postgresql://db", connect_args=dict(options="-c statement_timeout=25000")),
    create_engine("postgresql+psycopg://db/shop?options=-c%20statement_timeout%3D25000"),
    create_engine("postgresql+psycopg://db/shop?connect_timeout=3&options=-c statement_timeout=25000"),
    create_engine("postgresql+pg8000://db/shop", connect_args={"timeout": 25}),
    create_async_engine("postgresql+asyncpg://db", connect_args={"command_timeout": 25}),
    create_async_engine("postgresql+asyncpg://db/shop?command_timeout=25"),
    create_async_engine("postgresql+asyncpg://db", connect_args={"server_settings": {"statement_timeout": "25000"}}),
    create_async_engine("postgresql+psycopg://db", connect_args={"options": "-c statement_timeout=25000"}),
]

arguments = {"connect_timeout": 3}
arguments["options"] = "-c statement_timeout=25000"
collected = create_engine("postgresql://db/shop", connect_args=arguments)

options = {"pool_size": 5, "connect_args": {"options": "-c statement_timeout=25000"}}
unpacked = create_engine("postgresql://db/shop", **options)

few_options = {"pool_size": 5}
unpacked_unbounded = create_engine("postgresql://db/shop", **few_options)  # finds: engine-without-statement-timeout
