"""The finding stands on the call inside of a wrapper, and its callers decide."""

import functools

import requests

URL = "https://rates.example/eur"


def never_called(url, timeout=None):
    return requests.get(url, timeout=timeout or (3.05, 25))  # finds: http-call-without-timeout


def always_bounded(url, timeout=None):
    return requests.get(url, timeout=timeout)


always_bounded(URL, timeout=5)
always_bounded(URL, 5)


def once_unbounded(url, timeout=None):
    return requests.get(url, timeout=timeout or (3.05, 25))  # finds: http-call-without-timeout


once_unbounded(URL, timeout=5)
once_unbounded(URL)


def bounded_by_default(url, timeout=5):
    return requests.get(url, timeout=timeout)


bounded_by_default(URL)


def switched_off(url, timeout=5):
    return requests.get(url, timeout=timeout or (3.05, 25))  # finds: http-call-without-timeout


switched_off(URL, timeout=None)


def required(url, timeout):
    return requests.get(url, timeout=timeout)


def outer(url, timeout=None):
    return inner(url, timeout=timeout)


def inner(url, timeout=None):
    return requests.get(url, timeout=timeout or (3.05, 25))  # finds: http-call-without-timeout


outer(URL)


def forwards(url, **kwargs):
    return requests.get(url, **{"timeout": (3.05, 25), **kwargs})  # finds: http-call-without-timeout


forwards(URL, verify=False)


def forwards_bounded(url, **kwargs):
    return requests.get(url, **kwargs)


forwards_bounded(URL, timeout=5)

bounded = functools.partial(requests.get, timeout=5)
bounded(URL)
unbounded = functools.partial(requests.get, verify=False)
unbounded(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
nested = functools.partial(bounded, verify=False)
nested(URL)


class Client:
    timeout = 5

    def __init__(self):
        self.session = requests.Session()

    def fetch(self, url):
        return self._request("GET", url)

    def _request(self, method, url, **kwargs):
        kwargs.setdefault("timeout", self.timeout)
        return self.session.request(method, url, **kwargs)
