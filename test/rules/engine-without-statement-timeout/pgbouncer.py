import os

from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine

by_host = create_engine("postgresql+psycopg2://shop@pgbouncer/shop")  # finds: engine-without-statement-timeout
by_port = create_async_engine(f"postgresql+asyncpg://shop@{os.environ['HOST']}:6432/shop")  # finds: engine-without-statement-timeout
