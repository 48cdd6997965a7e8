import os

from sqlalchemy import NullPool, create_engine
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import QueuePool

default = create_engine("postgresql://shop@db/shop")  # finds: pool-timeout-exceeds-worker-timeout (warning)
queue = create_engine("postgresql://shop@db/shop", poolclass=QueuePool)  # finds: pool-timeout-exceeds-worker-timeout
longer = create_engine("postgresql://shop@db/shop", pool_timeout=60)  # finds: pool-timeout-exceeds-worker-timeout
endless = create_engine("postgresql://shop@db/shop", pool_timeout=None)  # finds: pool-timeout-exceeds-worker-timeout
unknown_database = create_engine(os.environ["DATABASE_URL"])  # finds: pool-timeout-exceeds-worker-timeout

shorter = create_engine("postgresql://shop@db/shop", pool_timeout=10)
without_pool = create_engine("postgresql://shop@db/shop", poolclass=NullPool)
from_outside = create_engine("postgresql://shop@db/shop", pool_timeout=int(os.environ["POOL_TIMEOUT"]))
by_options = create_engine("postgresql://shop@db/shop", **os.environ)
sqlite = create_engine("sqlite:///shop.db")

if __name__ == "__main__":
    script = create_engine("postgresql://shop@db/shop")  # finds: pool-timeout-exceeds-worker-timeout (note)
