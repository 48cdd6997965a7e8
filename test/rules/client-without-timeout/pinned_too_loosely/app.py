import redis

store = redis.Redis("cache.example")  # finds: client-without-timeout
