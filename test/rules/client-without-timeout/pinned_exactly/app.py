import redis

store = redis.Redis("cache.example")
