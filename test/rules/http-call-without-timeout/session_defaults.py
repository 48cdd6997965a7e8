"""What a session's class, adapters and patches give to a call that has no timeout."""

from functools import partial

import requests
from requests.adapters import HTTPAdapter
from somewhere import TimeoutAdapter
from urllib3.util.retry import Retry

URL = "https://rates.example/eur"


class BoundedSession(requests.Session):
    def request(self, method, url, **kwargs):
        kwargs.setdefault("timeout", 5)
        return super().request(method, url, **kwargs)


class NamedSession(requests.Session):
    def request(self, method, url, timeout=5, **kwargs):
        return super().request(method, url, timeout=timeout, **kwargs)


class LoggingSession(requests.Session):
    def request(self, method, url, **kwargs):
        print(method, url)
        return super().request(method, url, **kwargs)


class EffectiveAdapter(HTTPAdapter):
    def send(self, request, **kwargs):
        if kwargs.get("timeout") is None:
            kwargs["timeout"] = 5
        return super().send(request, **kwargs)


class NamedAdapter(HTTPAdapter):
    def send(self, request, stream=False, timeout=None, **kwargs):
        if timeout is None:
            timeout = 5
        return super().send(request, stream=stream, timeout=timeout, **kwargs)


class IneffectiveAdapter(HTTPAdapter):
    """Session.request passes `timeout=None` on: the key is always there."""

    def send(self, request, **kwargs):
        kwargs.setdefault("timeout", 5)
        return super().send(request, **kwargs)


class UselessAdapter(HTTPAdapter):
    def send(self, request, stream=False, timeout=5, **kwargs):
        return super().send(request, stream=stream, timeout=timeout, **kwargs)


BoundedSession().get(URL)
BoundedSession().get(URL, timeout=None)  # finds: http-call-without-timeout
NamedSession().get(URL)
LoggingSession().get(URL)  # finds: http-call-without-timeout

effective = requests.Session()
effective.mount("https://", EffectiveAdapter())
effective.get(URL)
effective.get(URL, timeout=None)

named = requests.Session()
named.mount("https://", NamedAdapter())
named.get(URL)

foreign = requests.Session()
foreign.mount("https://", TimeoutAdapter(timeout=5))
foreign.get(URL)

ineffective = requests.Session()
ineffective.mount("https://", IneffectiveAdapter())
ineffective.get(URL)  # finds: http-call-without-timeout

useless = requests.Session()
useless.mount("https://", UselessAdapter())
useless.get(URL)  # finds: http-call-without-timeout

retrying = requests.Session()
retrying.mount("https://", HTTPAdapter(max_retries=Retry(3)))
retrying.get(URL)  # finds: http-call-without-timeout

patched = requests.Session()
patched.request = partial(patched.request, timeout=5)
patched.get(URL)
patched.send(patched.prepare_request(URL))  # finds: http-call-without-timeout

attribute = requests.Session()
attribute.timeout = 5
attribute.get(URL)  # finds: http-call-without-timeout


class Hardened(requests.Session):
    def __init__(self):
        super().__init__()
        self.mount("https://", EffectiveAdapter())

    def rates(self):
        return self.get(URL)


Hardened().get(URL)


def hardened_in_place():
    session = requests.Session()
    harden(session)
    return session.get(URL)


def harden(session):
    session.mount("https://", EffectiveAdapter())
