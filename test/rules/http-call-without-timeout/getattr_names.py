"""`getattr` with a constant is an attribute; with a computed name it is any of them."""

import builtins

import httpx
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
    return getattr(requests, verb)(URL)  # finds: http-call-without-timeout


def by_method(verb):
    return getattr(session, verb.lower())(URL)  # finds: http-call-without-timeout


def bounded_by_method(verb):
    return getattr(session, verb.lower())(URL, timeout=5)


def handed_on(verb, **options):
    return getattr(session, verb)(URL, **options)


def picked(verb):
    send = getattr(session, verb)
    return send(URL)  # finds: http-call-without-timeout


def status(name):
    return getattr(requests.codes, name)


def by_client(verb):
    return getattr(httpx, verb)(URL)


def by_endless_client(verb):
    return getattr(httpx, verb)(URL, timeout=None)  # finds: http-call-without-timeout


def known_verb(verb="get"):
    return getattr(requests, verb)(URL)  # finds: http-call-without-timeout


class Rates:
    verb = "get"

    def all(self):
        return getattr(requests, self.verb)(URL)  # finds: http-call-without-timeout


def shadowed(getattr):
    return getattr(requests, "get")(URL)
