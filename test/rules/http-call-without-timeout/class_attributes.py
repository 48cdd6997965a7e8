"""A session that belongs to a class."""

import requests
from requests import Session

URL = "https://rates.example/eur"


class Rates:
    session = requests.Session()
    verbs = {"get": requests.get}
    fetch = staticmethod(requests.get)
    timeout = None
    options = {"verify": False}
    short = 5

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout

    def by_class(self):
        return Rates.session.get(URL)  # finds: http-call-without-timeout

    def by_type(self):
        return type(self).session.get(URL)  # finds: http-call-without-timeout

    def by_dunder(self):
        return self.__class__.session.get(URL)  # finds: http-call-without-timeout

    @classmethod
    def shared(cls):
        return cls.session.get(URL)  # finds: http-call-without-timeout

    def by_verb(self):
        return self.verbs["get"](URL)  # finds: http-call-without-timeout

    def by_staticmethod(self):
        return self.fetch(URL)  # finds: http-call-without-timeout

    def switched_off(self):
        return self.session.get(URL, timeout=self.timeout)  # misses: http-call-without-timeout

    def bounded(self):
        return self.session.get(URL, timeout=self.short)

    def with_options(self):
        return self.session.get(URL, **self.options)  # finds: http-call-without-timeout


class EuroRates(Rates):
    timeout = 5

    def euro(self):
        return self.session.get(URL, timeout=self.timeout)


class PlainDict(Rates):
    session = {}

    def euro(self):
        return self.session.get(URL)


Rates.session.get(URL)  # finds: http-call-without-timeout
Rates().session.get(URL)  # finds: http-call-without-timeout
EuroRates().session.get(URL)  # finds: http-call-without-timeout
PlainDict.session.get(URL)


class Filled:
    session = None


Filled.session = Session()
Filled.session.get(URL)  # finds: http-call-without-timeout


class Singleton:
    _session = None

    @classmethod
    def session(cls):
        if cls._session is None:
            cls._session = requests.Session()
        return cls._session

    def all(self):
        return self.session().get(URL)  # finds: http-call-without-timeout


Singleton.session().get(URL)  # finds: http-call-without-timeout


class Nested:
    class Http:
        session = requests.Session()

    def all(self):
        return self.Http.session.get(URL)  # finds: http-call-without-timeout


Nested.Http.session.get(URL)  # finds: http-call-without-timeout
