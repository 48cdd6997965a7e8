import os

import redis
from flask import Flask
from redis import Redis, StrictRedis

app = Flask(__name__)

cache = redis.Redis("cache.example")  # finds: client-without-timeout (error)
unused = StrictRedis(host="cache.example")  # finds: client-without-timeout (warning)
bounded = Redis("cache.example", socket_timeout=2)
by_place = Redis("cache.example", 6379, 0, None, 2)
from_address = redis.from_url(os.environ["REDIS_URL"])  # finds: client-without-timeout (warning)
from_known_address = redis.from_url("redis://cache.example/0")  # finds: client-without-timeout (error)
bounded_address = redis.Redis.from_url("redis://cache.example/0?socket_timeout=2")
bounded_url = redis.Redis.from_url(os.environ["REDIS_URL"], socket_timeout=2)
bounded_pool = redis.Redis.from_url("redis://cache.example/0")
bounded_pool.connection_pool.connection_kwargs["socket_timeout"] = 2
pool = redis.ConnectionPool(host="cache.example")  # finds: client-without-timeout
pooled = redis.Redis(connection_pool=pool)
OPTIONS = {"socket_timeout": 2}
by_options = redis.Redis("cache.example", **OPTIONS)


def by_unknown_options(**options):
    return redis.Redis("cache.example", **options)


@app.get("/visits")
def visits():
    from_address.incr("others")
    return str(cache.incr("visits") + from_known_address.incr("known"))


@app.get("/next")
def next_job():
    bounded.blpop("jobs", timeout=5)
    bounded.blpop("jobs")
    return bounded.brpop("jobs", 0)
