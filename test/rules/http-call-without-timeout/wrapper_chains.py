"""A timeout on its way through several functions."""

import requests
from tenacity import retry, stop_after_attempt

URL = "https://rates.example/eur"
REQUEST_SECONDS = 5


def first(path, timeout=None):
    return second(path, timeout=timeout)


def second(path, timeout=None):
    return third(URL + path, timeout)


def third(url, timeout=None):
    return requests.get(url, timeout=timeout)


first("/eur", timeout=5)
first("/usd", REQUEST_SECONDS)


def through_keywords(path, **options):
    return ends_here(URL + path, **options)


def ends_here(url, **kwargs):
    return requests.get(url, **kwargs)  # finds: http-call-without-timeout


through_keywords("/eur", headers={})


def keeps_a_default(path, **options):
    options.setdefault("timeout", 5)
    return ends_there(URL + path, **options)


def ends_there(url, **kwargs):
    return requests.get(url, **kwargs)


keeps_a_default("/eur", headers={})


@retry(stop=stop_after_attempt(3))
def retried(url, timeout=None):
    return requests.get(url, timeout=timeout)


retried(URL, timeout=5)


@retry(stop=stop_after_attempt(3))
def retried_endless(url, timeout=None):
    return requests.get(url, timeout=timeout)  # finds: http-call-without-timeout


retried_endless(URL)


class Client:
    def __init__(self, timeout=5):
        self.timeout = timeout

    def get(self, path, **kwargs):
        return self._send("GET", path, **kwargs)

    def post(self, path, **kwargs):
        return self._send("POST", path, **kwargs)

    def _send(self, method, path, timeout=None, **kwargs):
        return requests.request(method, URL + path, timeout=timeout or self.timeout, **kwargs)


Client().get("/eur")


class Endless:
    def get(self, path, **kwargs):
        return self._send("GET", path, **kwargs)

    def _send(self, method, path, timeout=None, **kwargs):
        return requests.request(method, URL + path, timeout=timeout, **kwargs)  # finds: http-call-without-timeout


Endless().get("/eur")


class FromInit:
    def __init__(self, timeout=None):
        self.timeout = timeout

    def get(self):
        return requests.get(URL, timeout=self.timeout)  # finds: http-call-without-timeout


FromInit().get()


class BoundedInit:
    def __init__(self, timeout=None):
        self.timeout = timeout

    def get(self):
        return requests.get(URL, timeout=self.timeout)


BoundedInit(timeout=5).get()


class NarrowedInit:
    def __init__(self, timeout=None):
        self.timeout = timeout or 5

    def get(self):
        return requests.get(URL, timeout=self.timeout)


class Base:
    timeout = None

    def get(self):
        return requests.get(URL, timeout=self.timeout)


class Derived(Base):
    timeout = 5


Derived().get()


def recursive(url, timeout=None, depth=0):
    if depth > 3:
        return None
    recursive(url, timeout, depth + 1)
    return requests.get(url, timeout=timeout)


recursive(URL, timeout=5)


def unpacked_by_caller(url, timeout=None):
    return requests.get(url, timeout=timeout)


OPTIONS = {"timeout": 5}
unpacked_by_caller(URL, **OPTIONS)


def unknown_from_caller(url, timeout=None):
    return requests.get(url, timeout=timeout)


def outside(**kwargs):
    return unknown_from_caller(URL, **kwargs)


def keyword_only(url, *, timeout=None):
    return requests.get(url, timeout=timeout)


keyword_only(URL, timeout=5)


def renamed(url, seconds=None):
    return requests.get(url, timeout=seconds)


renamed(URL, seconds=5)
renamed(URL, 5)


def renamed_endless(url, seconds=None):
    return requests.get(url, timeout=seconds)  # finds: http-call-without-timeout


renamed_endless(URL)


def decorator(function):
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner


@decorator
def decorated(url, timeout=None):
    return requests.get(url, timeout=timeout)


decorated(URL, timeout=5)


def two_halves(url, connect=3, read=None):
    return requests.get(url, timeout=(connect, read))


two_halves(URL, read=5)


def two_halves_endless(url, connect=3, read=None):
    return requests.get(url, timeout=(connect, read))  # finds: http-call-without-timeout


two_halves_endless(URL)


def as_callback(url, timeout=None):
    return requests.get(url, timeout=timeout)


def run(function):
    return function(URL, timeout=5)


run(as_callback)
