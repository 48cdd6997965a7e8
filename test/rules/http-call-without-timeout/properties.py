"""A property is read like an attribute."""

import functools
from functools import cached_property, lru_cache

import requests
from werkzeug.utils import cached_property as werkzeug_property

URL = "https://rates.example/eur"


class Rates:
    @property
    def session(self):
        return requests.Session()

    @cached_property
    def cached(self) -> requests.Session:
        session = requests.Session()
        session.headers["Accept"] = "application/json"
        return session

    @functools.cached_property
    def dotted(self):
        return requests.Session()

    @werkzeug_property
    def werkzeug(self):
        return requests.Session()

    @property
    @lru_cache
    def stacked(self):
        return requests.Session()

    @property
    def mapping(self):
        return {}

    @property
    def timeout(self):
        return None

    @property
    def short(self):
        return 5

    def all(self):
        self.session.get(URL)  # finds: http-call-without-timeout
        self.cached.get(URL)  # finds: http-call-without-timeout
        self.dotted.get(URL)  # finds: http-call-without-timeout
        self.werkzeug.get(URL)  # finds: http-call-without-timeout
        self.stacked.get(URL)  # finds: http-call-without-timeout
        self.mapping.get(URL)
        self.session.get(URL, timeout=self.short)
        return self.session.get(URL, timeout=self.timeout)  # finds: http-call-without-timeout


Rates().session.get(URL)  # finds: http-call-without-timeout


class EuroRates(Rates):
    @property
    def session(self):
        return {}

    def euro(self):
        return self.session.get(URL)


class WithSetter:
    def __init__(self):
        self._session = None

    @property
    def session(self):
        return self._session or requests.Session()

    @session.setter
    def session(self, session):
        self._session = session

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


class ByCall:
    def _get_session(self):
        return requests.Session()

    session = property(_get_session)

    def all(self):
        return self.session.get(URL)  # misses: http-call-without-timeout
