"""The client of an object that hands out what the client has is used through it."""

import redis


class Store:
    def __init__(self, url):
        self._client = redis.Redis.from_url(url)  # finds: client-without-timeout (error)

    def __getattr__(self, name):
        return getattr(self._client, name)


class Unused:
    def __init__(self, url):
        self._client = redis.Redis.from_url(url)  # finds: client-without-timeout (warning)

    def __getattr__(self, name):
        return getattr(self._client, name)


store = Store("redis://cache.example/0")
unused = Unused("redis://cache.example/0")
