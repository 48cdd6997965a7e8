import os

import redis

bounded = redis.Redis("cache.example", socket_timeout=int(os.environ.get("TIMEOUT", "5")))
number = redis.Redis("cache.example", socket_timeout=float(os.environ["TIMEOUT"]))
perhaps = redis.Redis("cache.example", socket_timeout=os.environ.get("TIMEOUT"))
none = redis.Redis("cache.example", socket_timeout=os.environ.get("TIMEOUT", None))
bounded.blpop("jobs", int(os.environ.get("WAIT", "0")))
