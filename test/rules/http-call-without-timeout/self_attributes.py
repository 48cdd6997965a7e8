"""`self.x` is what any method of the class, or of a base, puts there."""

import requests

URL = "https://rates.example/eur"


class Rates:
    """Set in `__init__`, used before and after."""

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout

    def __init__(self):
        self.session = requests.Session()
        self.cache = {}
        self.get = requests.get

    def cached(self):
        return self.cache.get(URL)

    def stored_function(self):
        return self.get(URL)  # finds: http-call-without-timeout


class Lazy:
    session = None

    def connect(self):
        self.session = requests.Session()

    def all(self):
        if self.session is None:
            self.connect()
        return self.session.get(URL)  # finds: http-call-without-timeout


class Given:
    def __init__(self, session, retries=3):
        self.session = session
        self.retries = retries

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


Given(requests.Session()).all()


class GivenByName:
    def __init__(self, *, http=None):
        self.http = http if http is not None else requests.Session()

    def all(self):
        return self.http.get(URL)  # finds: http-call-without-timeout


class GivenSomethingElse:
    def __init__(self, session):
        self.session = session

    def all(self):
        return self.session.get(URL)


GivenSomethingElse({URL: 1}).all()


class Outer:
    def __init__(self):
        self.rates = Rates()

    def all(self):
        return self.rates.session.get(URL)  # finds: http-call-without-timeout

    def through_a_local(self):
        rates = self.rates
        session = rates.session
        return session.get(URL)  # finds: http-call-without-timeout


class Base:
    def __init__(self):
        self._session = requests.Session()


class Middle(Base):
    pass


class Derived(Middle):
    def all(self):
        return self._session.get(URL)  # finds: http-call-without-timeout


class Replaced(Base):
    def __init__(self):
        super().__init__()
        self._session = {}

    def all(self):
        return self._session.get(URL)


class Chained:
    def __init__(self):
        self.first = self.second = requests.Session()

    def all(self):
        self.first.get(URL)  # finds: http-call-without-timeout
        return self.second.get(URL)  # finds: http-call-without-timeout


class InTuple:
    def __init__(self):
        self.session, self.cache = requests.Session(), {}

    def all(self):
        self.cache.get(URL)
        return self.session.get(URL)  # finds: http-call-without-timeout


class Annotated:
    session: requests.Session

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


class AnnotatedInInit:
    def __init__(self, build):
        self.session: "requests.Session" = build()

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


class ThroughWith:
    def __init__(self):
        with requests.Session() as self.session:
            pass

    def all(self):
        return self.session.get(URL)  # misses: http-call-without-timeout


class Unknown:
    def __init__(self, make):
        self.session = make()

    def all(self):
        return self.session.get(URL)


class InnerFunction:
    def __init__(self):
        self.session = requests.Session()

    def handler(self):
        def handle():
            return self.session.get(URL)  # finds: http-call-without-timeout

        return handle


class ThisIsSelf:
    def __init__(this):
        this.session = requests.Session()

    def all(this):
        return this.session.get(URL)  # finds: http-call-without-timeout


class Slots:
    __slots__ = ("session",)

    def __init__(self):
        object.__setattr__(self, "session", requests.Session())

    def all(self):
        return self.session.get(URL)  # misses: http-call-without-timeout
