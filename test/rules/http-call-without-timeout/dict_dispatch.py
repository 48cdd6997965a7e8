"""A function out of a table."""

import requests

URL = "https://rates.example/eur"

VERBS = {"get": requests.get, "post": requests.post}
MIXED = {"get": requests.get, "print": print}
SESSIONS = {"eur": requests.Session(), "usd": requests.Session()}
LIST = [requests.get, requests.post]
BOUND = {"get": requests.Session().get}


def own(url):
    return url


HALF = {"get": requests.get, "own": own}


def dispatch(verb):
    VERBS["get"](URL)  # finds: http-call-without-timeout
    VERBS[verb](URL)  # finds: http-call-without-timeout
    VERBS[verb](URL, timeout=5)
    MIXED["print"](URL)
    MIXED["get"](URL)  # finds: http-call-without-timeout
    HALF["own"](URL)
    HALF[verb](URL)
    SESSIONS["eur"].get(URL)  # finds: http-call-without-timeout
    SESSIONS[verb].get(URL)  # finds: http-call-without-timeout
    SESSIONS.get(verb)
    LIST[0](URL)  # finds: http-call-without-timeout
    BOUND["get"](URL)  # finds: http-call-without-timeout
    {"get": requests.get}[verb](URL)  # finds: http-call-without-timeout
    call = VERBS[verb]
    return call(URL)  # finds: http-call-without-timeout


def by_get(verb):
    return VERBS.get(verb)(URL)  # misses: http-call-without-timeout


def in_a_loop():
    for name, call in VERBS.items():
        print(name)
        call(URL)  # misses: http-call-without-timeout


class Client:
    verbs = {"get": requests.get}

    def __init__(self):
        self.handlers = {"rates": self.rates, "orders": self.orders}

    def rates(self):
        return requests.get(URL)  # finds: http-call-without-timeout

    def orders(self):
        return requests.get(URL, timeout=5)

    def run(self, name):
        return self.handlers[name]()
