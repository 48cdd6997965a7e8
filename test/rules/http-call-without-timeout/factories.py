"""A function that makes a session, however it hands it out."""

import functools
import threading
from functools import lru_cache, partial

import requests
from flask import g
from requests.adapters import HTTPAdapter

URL = "https://rates.example/eur"


def make():
    return requests.Session()


def configured(token, retries=3):
    session = requests.Session()
    session.headers.update({"Authorization": token})
    session.mount("https://", HTTPAdapter(max_retries=retries))
    return session


@lru_cache(maxsize=1)
def cached():
    return make()


@functools.cache
def remembered():
    return configured("secret")


def either(debug):
    if debug:
        session = requests.Session()
    else:
        session = make()
    return session


def maybe(enabled):
    if not enabled:
        return None
    return requests.Session()


def typed(registry) -> requests.Session:
    return registry["session"]


def generator():
    yield requests.Session()


def chain():
    return cached()


def with_default(factory=requests.Session):
    return factory()


def given(factory):
    return factory()


def recursive(depth):
    return recursive(depth - 1) if depth else requests.Session()


def mapping():
    return {}


def unknown(registry):
    return registry["session"]


def pair():
    return requests.Session(), 3


make().get(URL)  # finds: http-call-without-timeout
configured("secret").get(URL)  # finds: http-call-without-timeout
cached().get(URL)  # finds: http-call-without-timeout
remembered().get(URL)  # finds: http-call-without-timeout
either(True).get(URL)  # finds: http-call-without-timeout
maybe(True).get(URL)  # finds: http-call-without-timeout
typed({}).get(URL)  # finds: http-call-without-timeout
next(generator()).get(URL)  # misses: http-call-without-timeout
chain().get(URL)  # finds: http-call-without-timeout
with_default().get(URL)  # finds: http-call-without-timeout
given(requests.Session).get(URL)  # finds: http-call-without-timeout
given(dict).get(URL)
recursive(3).get(URL)  # finds: http-call-without-timeout
mapping().get(URL)
unknown({}).get(URL)
session, retries = pair()
session.get(URL)  # finds: http-call-without-timeout
partial(requests.Session)().get(URL)  # finds: http-call-without-timeout
(lambda: requests.Session())().get(URL)  # finds: http-call-without-timeout

build = make
build().get(URL)  # finds: http-call-without-timeout

for made in generator():
    made.get(URL)  # finds: http-call-without-timeout


def from_flask():
    if "rates" not in g:
        g.rates = requests.Session()
    return g.rates.get(URL)  # misses: http-call-without-timeout


local = threading.local()


def per_thread():
    if not hasattr(local, "session"):
        local.session = requests.Session()
    return local.session


per_thread().get(URL)  # misses: http-call-without-timeout


class Factory:
    def __call__(self):
        return requests.Session()

    def build(self):
        return requests.Session()

    @classmethod
    def create(cls):
        return cls()


Factory()().get(URL)  # finds: http-call-without-timeout
Factory().build().get(URL)  # finds: http-call-without-timeout
Factory.create().build().get(URL)  # finds: http-call-without-timeout
