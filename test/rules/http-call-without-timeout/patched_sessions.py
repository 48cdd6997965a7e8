"""A method that is replaced on one session."""

import functools

import requests

URL = "https://rates.example/eur"


def bounded():
    session = requests.Session()
    session.request = functools.partial(session.request, timeout=5)
    return session


bounded().get(URL)
bounded().request("GET", URL)
bounded().send(requests.Request("GET", URL).prepare())  # finds: http-call-without-timeout

session = requests.Session()
session.get = functools.partial(session.get, timeout=5)
session.get(URL)
session.post(URL)  # finds: http-call-without-timeout

in_send = requests.Session()
in_send.send = functools.partial(in_send.send, timeout=5)
in_send.post(URL)

by_lambda = requests.Session()
original = by_lambda.request
by_lambda.request = lambda *args, **kwargs: original(*args, **{"timeout": 5, **kwargs})
by_lambda.get(URL)

by_setattr = requests.Session()
setattr(by_setattr, "request", functools.partial(by_setattr.request, timeout=5))
by_setattr.get(URL)

headers = requests.Session()
headers.headers = {"Accept": "application/json"}
headers.verify = False
headers.get(URL)  # finds: http-call-without-timeout

elsewhere = requests.Session()
elsewhere.get(URL)  # finds: http-call-without-timeout


class Rates:
    def __init__(self):
        self.session = requests.Session()
        self.session.request = functools.partial(self.session.request, timeout=5)

    def all(self):
        return self.session.get(URL)


class WithHook:
    def __init__(self):
        self.session = requests.Session()
        self.session.hooks["response"].append(print)

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout
