"""What an attribute is."""

import functools

import requests


class Base:
    shared = requests.Session()

    def __init__(self):
        self.own = requests.Session()

    @property
    def computed(self):
        return self.own

    @staticmethod
    def build():
        return requests.Session()

    @classmethod
    def create(cls):
        return cls()


class Derived(Base):
    def all(self):
        self.own.get("a")  # resolves: requests.Session().get
        self.shared.get("a")  # resolves: requests.Session().get
        self.computed.get("a")  # resolves: requests.Session().get
        self.build().get("a")  # resolves: requests.Session().get
        super().build().get("a")  # resolves: requests.Session().get
        self.all()  # resolves: nothing
        self.create().own.get("a")  # resolves: requests.Session().get


class OwnSession(requests.Session):
    def rates(self):
        self.get("a")  # resolves: requests.Session().get
        super().get("a")  # resolves: requests.Session().get

    def post(self, url):
        return url


Derived().own.get("a")  # resolves: requests.Session().get
Derived.shared.get("a")  # resolves: requests.Session().get
Base.create().own.get("a")  # resolves: requests.Session().get
OwnSession().get("a")  # resolves: requests.Session().get
OwnSession().post("a")  # resolves: nothing


def make():
    return Derived()


make().own.get("a")  # resolves: requests.Session().get


@functools.lru_cache
def cached():
    return requests.Session()


cached().get("a")  # resolves: requests.Session().get

TABLE = {"get": requests.get, "session": requests.Session()}
TABLE["get"]("a")  # resolves: requests.get
TABLE["session"].get("a")  # resolves: requests.Session().get
TABLE[make]("a")  # resolves: requests.get | requests.Session()
[requests.get, requests.head][1]("a")  # resolves: requests.head
getattr(requests, "get")("a")  # resolves: requests.get
functools.partial(requests.get, "a")()  # resolves: nothing


class HandingOut:
    def __init__(self):
        self._session = requests.Session()

    def close(self):
        pass

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._session, name)

    def rates(self):
        self.get("a")  # resolves: requests.Session().get


class Heir(HandingOut):
    def post(self, url):
        return url


class HandingOutInCircles:
    def __getattr__(self, name):
        return getattr(self._missing, name)


HandingOut().get("a")  # resolves: requests.Session().get
HandingOut().close()  # resolves: nothing
HandingOut.get("a")  # resolves: nothing
Heir().get("a")  # resolves: requests.Session().get
Heir().post("a")  # resolves: nothing
HandingOutInCircles().get("a")  # resolves: nothing
