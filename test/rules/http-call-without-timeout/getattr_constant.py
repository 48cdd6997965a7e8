"""`getattr` with a constant is an attribute."""

import builtins

import requests

URL = "https://rates.example/eur"
VERB = "post"

getattr(requests, "get")(URL)  # finds: http-call-without-timeout
getattr(requests, VERB)(URL)  # finds: http-call-without-timeout
getattr(requests, "get", None)(URL)  # finds: http-call-without-timeout
getattr(requests.Session(), "get")(URL)  # finds: http-call-without-timeout
getattr(requests, "get")(URL, timeout=5)
getattr(requests, "codes").get(URL)
builtins.getattr(requests, "get")(URL)  # finds: http-call-without-timeout

session = requests.Session()
fetch = getattr(session, "get")
fetch(URL)  # finds: http-call-without-timeout


def by_verb(verb):
    return getattr(requests, verb)(URL)  # misses: http-call-without-timeout


def by_method(verb):
    return getattr(session, verb.lower())(URL)  # misses: http-call-without-timeout


def known_verb(verb="get"):
    return getattr(requests, verb)(URL)  # finds: http-call-without-timeout


class Rates:
    verb = "get"

    def all(self):
        return getattr(requests, self.verb)(URL)  # finds: http-call-without-timeout


def shadowed(getattr):
    return getattr(requests, "get")(URL)
