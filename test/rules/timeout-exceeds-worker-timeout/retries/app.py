import os

import redis
import redis.asyncio

retrying = redis.Redis("cache.example")  # finds: timeout-exceeds-worker-timeout
from_address = redis.from_url(os.environ["REDIS_URL"])
pooled = redis.Redis(connection_pool=redis.ConnectionPool.from_url(os.environ["REDIS_URL"]))
bounded = redis.from_url(os.environ["REDIS_URL"], socket_timeout=10)
retrying_too_long = redis.Redis("cache.example", socket_timeout=10)  # finds: timeout-exceeds-worker-timeout
awaited = redis.asyncio.from_url(os.environ["REDIS_URL"])
