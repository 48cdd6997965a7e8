"""What a session's own class does to the timeout of a call."""

import requests
from requests import Session
from shop.http import TimeoutSession

URL = "https://rates.example/eur"


class Prefixed(Session):
    """Builds the URL and leaves the timeout alone."""

    def request(self, method, url, *args, **kwargs):
        return super().request(method, URL + url, *args, **kwargs)


class Bounded(Session):
    timeout = 5

    def request(self, *args, **kwargs):
        kwargs.setdefault("timeout", self.timeout)
        return super().request(*args, **kwargs)


class GetsDefault(Session):
    def request(self, method, url, **kwargs):
        timeout = kwargs.pop("timeout", 5)
        return super().request(method, url, timeout=timeout, **kwargs)


class InSend(Session):
    def send(self, request, **kwargs):
        if kwargs.get("timeout") is None:
            kwargs["timeout"] = 5
        return super().send(request, **kwargs)


class SendWithoutEffect(Session):
    """`Session.request` always passes the key on to `send`."""

    def send(self, request, **kwargs):
        kwargs.setdefault("timeout", 5)
        return super().send(request, **kwargs)


class Merged(Session):
    def request(self, method, url, **kwargs):
        return super().request(method, url, **{"timeout": 5, **kwargs})


class Forced(Session):
    def request(self, method, url, **kwargs):
        kwargs["timeout"] = 5
        return Session.request(self, method, url, **kwargs)


class OnlyGet(Session):
    def get(self, url, **kwargs):
        kwargs.setdefault("timeout", 5)
        return super().get(url, **kwargs)


class NoneByDefault(Session):
    def request(self, method, url, timeout=None, **kwargs):
        return super().request(method, url, timeout=timeout, **kwargs)


class Attribute(Session):
    def __init__(self):
        super().__init__()
        self.timeout = 5


class Mounting(Session):
    def __init__(self):
        super().__init__()
        self.mount("https://", requests.adapters.HTTPAdapter(max_retries=3))


class Grandchild(Bounded):
    def rates(self):
        return self.get(URL)


class PlainGrandchild(Prefixed):
    def rates(self):
        return self.get("/eur")  # finds: http-call-without-timeout


Prefixed().get("/eur")  # finds: http-call-without-timeout
Bounded().get(URL)
Bounded().post(URL, json={})
Bounded().get(URL, timeout=None)  # finds: http-call-without-timeout
GetsDefault().get(URL)
InSend().get(URL)
InSend().get(URL, timeout=None)
SendWithoutEffect().get(URL)  # finds: http-call-without-timeout
Merged().get(URL)
Forced().get(URL)
Forced().get(URL, timeout=None)
OnlyGet().get(URL)
OnlyGet().post(URL)  # finds: http-call-without-timeout
NoneByDefault().get(URL)  # finds: http-call-without-timeout
NoneByDefault().get(URL, timeout=5)
Attribute().get(URL)  # finds: http-call-without-timeout
Mounting().get(URL)  # finds: http-call-without-timeout
Grandchild().rates()
TimeoutSession().get(URL)

session = Bounded()
session.get(URL)

with Bounded() as opened:
    opened.get(URL)


class Rates:
    def __init__(self):
        self.bounded = Bounded()
        self.endless = Attribute()

    def all(self):
        self.bounded.get(URL)
        return self.endless.get(URL)  # finds: http-call-without-timeout


def annotated(session: Bounded):
    return session.get(URL)


def annotated_with_the_base(session: Session):
    return session.get(URL)


annotated_with_the_base(Bounded())


class Unknown(TimeoutSession):
    def rates(self):
        return self.get(URL)


class Mixed(TimeoutSession, Session):
    def rates(self):
        return self.get(URL)
