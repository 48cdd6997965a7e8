"""What a base sets, its classes have, unless they set it themselves."""

from abc import ABC, abstractmethod

import requests
from shop.http import Client as UnreadClient

URL = "https://rates.example/eur"


class Base(ABC):
    timeout = None
    session_class = requests.Session
    path = "/"

    def __init__(self):
        self.session = self.session_class()
        self.cache = {}

    def all(self):
        return self.session.get(URL + self.path, timeout=self.timeout)

    def endless(self):
        return self.session.get(URL + self.path)  # finds: http-call-without-timeout

    @abstractmethod
    def parse(self, answer): ...


class Euro(Base):
    timeout = 5

    def parse(self, answer):
        self.cache.get(URL)
        return self.session.post(URL)  # finds: http-call-without-timeout


class Dollar(Base):
    def __init__(self):
        super().__init__()
        self.timeout = 5

    def parse(self, answer):
        return self.session.get(URL, timeout=self.timeout)


class Nobody:
    timeout = None

    def get(self):
        return requests.get(URL, timeout=self.timeout)  # finds: http-call-without-timeout


class StillNobody(Nobody):
    retries = 3


class First:
    def __init__(self):
        self.http = requests.Session()


class Second:
    http = None


class Diamond(Second, First):
    def get(self):
        return self.http.get(URL)  # finds: http-call-without-timeout


class OverridesTheMethod(Base):
    def make(self):
        return requests.Session()

    def parse(self, answer):
        return self.make().get(URL)  # finds: http-call-without-timeout


class Override(OverridesTheMethod):
    def make(self):
        return {}

    def parse(self, answer):
        return self.make().get(URL)


class Unread(UnreadClient):
    def get(self):
        self.session.get(URL)
        return self.client.get(URL, timeout=self.timeout)


class UnreadWithOwn(UnreadClient):
    def __init__(self):
        self.own = requests.Session()

    def get(self):
        return self.own.get(URL)  # finds: http-call-without-timeout


class Generic(dict):
    def rates(self):
        self.get(URL)
        return super().get(URL)


class Mixin:
    def rates(self):
        return self.session.get(URL)


class WithMixin(Mixin):
    def __init__(self):
        self.session = requests.Session()


class Meta(type):
    def get(cls, url):
        return url


class WithMeta(metaclass=Meta):
    pass


WithMeta.get(URL)
