"""A partial keeps its arguments for later."""

import functools
from functools import partial, partialmethod

import requests

URL = "https://rates.example/eur"

get = partial(requests.get, timeout=5)
get(URL)
get(URL, timeout=None)  # finds: http-call-without-timeout

plain = functools.partial(requests.get, headers={"Accept": "application/json"})
plain(URL)  # finds: http-call-without-timeout
plain(URL, timeout=5)

switched_off = partial(requests.get, timeout=None)
switched_off(URL)  # finds: http-call-without-timeout
switched_off(URL, timeout=5)

request = partial(requests.request, "GET")
request(URL)  # finds: http-call-without-timeout

options = {"timeout": 5}
unpacked = partial(requests.get, **options)
unpacked(URL)

session = requests.Session()
fetch = partial(session.get, URL)
fetch()  # finds: http-call-without-timeout
placed = partial(session.request, "GET", URL, None, None, None, None, None, None, 5)
placed()

inner = partial(requests.get, timeout=5)
outer = partial(inner, headers={})
outer(URL)
reset = partial(inner, timeout=None)
reset(URL)  # finds: http-call-without-timeout

partial(requests.get, URL)()  # finds: http-call-without-timeout


def make(timeout=5):
    return partial(requests.get, timeout=timeout)


make()(URL)


def wrapper(url, timeout=None):
    return requests.get(url, timeout=timeout)


quick = partial(wrapper, timeout=5)
quick(URL)


class Rates:
    def __init__(self):
        self.session = requests.Session()
        self.session.request = partial(self.session.request, timeout=5)
        self.get = partial(self.session.get, URL)

    def all(self):
        return self.session.get(URL)

    def stored(self):
        return self.get()


class Endless:
    def __init__(self):
        self.get = partial(requests.get, URL)

    def all(self):
        return self.get()  # finds: http-call-without-timeout


class Verbs:
    def _request(self, method, path, timeout=5):
        return requests.request(method, URL + path, timeout=timeout)

    get = partialmethod(_request, "GET")


Verbs().get("/eur")
