"""Sessions wherever they are kept."""

from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Optional

import requests
from requests import Session

URL = "https://rates.example/eur"

session = requests.Session()
session.get(URL)  # finds: http-call-without-timeout
requests.session().post(URL)  # finds: http-call-without-timeout
Session().send(session.prepare_request(URL))  # finds: http-call-without-timeout
Session().request("GET", URL, None, None, None, None, None, None, 5)

with requests.Session() as opened:
    opened.put(URL)  # finds: http-call-without-timeout
with (requests.Session() as parenthesised):
    parenthesised.put(URL)  # finds: http-call-without-timeout
with closing(requests.Session()) as closed:
    closed.put(URL)  # finds: http-call-without-timeout


def make_session():
    made = requests.Session()
    made.headers["Accept"] = "application/json"
    return made


make_session().get(URL)  # finds: http-call-without-timeout


@contextmanager
def client():
    with requests.Session() as managed:
        yield managed


def managed():
    with client() as rates:
        return rates.get(URL)  # finds: http-call-without-timeout


_shared = None


def shared():
    global _shared
    if _shared is None:
        _shared = requests.Session()
    return _shared


shared().get(URL)  # finds: http-call-without-timeout


class Rates:
    common = requests.Session()

    def __init__(self, session: Optional[Session] = None):
        self.session = session or requests.Session()
        self._lazy = None

    @property
    def lazy(self):
        if self._lazy is None:
            self._lazy = requests.Session()
        return self._lazy

    @staticmethod
    def build():
        return requests.Session()

    def all(self):
        self.session.get(URL)  # finds: http-call-without-timeout
        self.common.get(URL)  # finds: http-call-without-timeout
        Rates.common.get(URL)  # finds: http-call-without-timeout
        self.lazy.get(URL)  # finds: http-call-without-timeout
        self.build().get(URL)  # finds: http-call-without-timeout
        return [self.session.head(page) for page in (URL,)]  # finds: http-call-without-timeout

    @classmethod
    def one(cls):
        return cls.common.get(URL)  # finds: http-call-without-timeout


class EuroRates(Rates):
    def euro(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


@dataclass
class Client:
    session: requests.Session = field(default_factory=requests.Session)
    spare: Optional[Session] = None

    def fetch(self):
        self.spare.get(URL)  # finds: http-call-without-timeout
        return self.session.get(URL)  # finds: http-call-without-timeout


def annotated(rates: requests.Session):
    return rates.get(URL)  # finds: http-call-without-timeout


def quoted(rates: "Optional[requests.Session]" = None):
    return rates.get(URL)  # finds: http-call-without-timeout


def union(rates: requests.Session | None):
    return rates.get(URL)  # finds: http-call-without-timeout


def untyped(rates):
    return rates.get(URL)  # finds: http-call-without-timeout


untyped(requests.Session())


def defaulted(rates=None):
    rates = rates or requests
    return rates.get(URL)  # finds: http-call-without-timeout


(
    session
    .get(URL)  # finds: http-call-without-timeout
    .json()
)
