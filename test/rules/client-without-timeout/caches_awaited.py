import os

import aioredis
import redis.asyncio
from fastapi import FastAPI
from redis import asyncio as redis_asyncio
from redis.asyncio.client import Redis
from redis.asyncio.cluster import RedisCluster
from redis.asyncio.sentinel import Sentinel

app = FastAPI()

cache = redis.asyncio.Redis(host="cache.example")  # finds: client-without-timeout (error)
bounded = Redis(host="cache.example", socket_timeout=2)
switched_off = Redis(host="cache.example", socket_timeout=None)  # finds: client-without-timeout (warning)
from_address = redis_asyncio.from_url("redis://cache.example/0")  # finds: client-without-timeout (error)
from_unknown_address = redis_asyncio.from_url(os.environ["REDIS_URL"])  # finds: client-without-timeout (warning)
bounded_address = redis.asyncio.from_url("redis://cache.example/0?socket_timeout=2")
bounded_url = Redis.from_url(os.environ["REDIS_URL"], socket_timeout=2)
pool = redis.asyncio.BlockingConnectionPool(host="cache.example", timeout=5)  # finds: client-without-timeout
pooled = Redis(connection_pool=pool)
bounded_pool = redis.asyncio.ConnectionPool.from_url("redis://cache.example/0", socket_timeout=2)
cluster = RedisCluster(host="cache.example")  # finds: client-without-timeout
sentinel = Sentinel([("cache.example", 26379)])  # finds: client-without-timeout
bounded_sentinel = Sentinel([("cache.example", 26379)], sentinel_kwargs={"socket_timeout": 2})
older = aioredis.from_url("redis://cache.example")  # finds: client-without-timeout
older_bounded = aioredis.from_url("redis://cache.example", socket_timeout=2)


@app.get("/visits")
async def visits():
    await bounded.blpop("jobs")
    await from_address.incr("others")
    return await cache.incr("visits")
