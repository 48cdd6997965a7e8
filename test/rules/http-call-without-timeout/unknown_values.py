"""What is not known is no finding."""

import os
from dataclasses import dataclass

import requests
from flask import current_app
from shop import settings
from shop.settings import OPTIONS, TIMEOUT

URL = "https://rates.example/eur"

requests.get(URL, timeout=TIMEOUT)
requests.get(URL, timeout=settings.TIMEOUT)
requests.get(URL, timeout=settings["timeout"])
requests.get(URL, timeout=getattr(settings, "TIMEOUT", None))
requests.get(URL, timeout=os.environ.get("TIMEOUT"))
requests.get(URL, timeout=os.getenv("TIMEOUT"))
requests.get(URL, **OPTIONS)
requests.get(URL, **settings.OPTIONS)
requests.get(URL, **{"verify": False, **OPTIONS})
requests.get(URL, **dict(OPTIONS, verify=False))
requests.get(URL, **make_options())
requests.get(URL, **{name: 5 for name in ("timeout",)})
requests.get(URL, **{settings.KEY: 5})
requests.get(*OPTIONS)  # finds: http-call-without-timeout


def keywords(**kwargs):
    return requests.get(URL, **kwargs)


def keywords_and_more(**kwargs):
    return requests.get(URL, headers={}, **kwargs)


def mapping(options):
    return requests.get(URL, **options)


def default_mapping(options=None):
    return requests.get(URL, **(options or {}))


def everything(*args, **kwargs):
    return requests.get(*args, **kwargs)


def value(seconds):
    return requests.get(URL, timeout=seconds)


def from_flask():
    return requests.get(URL, timeout=current_app.config.get("TIMEOUT"))


def from_a_mapping(options):
    return requests.get(URL, timeout=options.get("timeout"))


def from_kwargs(**kwargs):
    return requests.get(URL, timeout=kwargs.get("timeout"))


def from_kwargs_with_none(**kwargs):
    return requests.get(URL, timeout=kwargs.pop("timeout", None))


def session(session):
    return session.get(URL)


def client(registry):
    return registry.client.get(URL)


def made(make_session):
    return make_session().get(URL)


class Client:
    def __init__(self, timeout):
        self.timeout = timeout

    def get(self):
        return requests.get(URL, timeout=self.timeout)


@dataclass
class Settings:
    timeout: float
    limit: float = None

    def get(self):
        return requests.get(URL, timeout=self.timeout)


class Inherits(settings.Client):
    def get(self):
        self.session.get(URL)
        return requests.get(URL, timeout=self.timeout)


class Configured:
    timeout = settings.TIMEOUT
    options = settings.OPTIONS

    def get(self):
        requests.get(URL, **self.options)
        return requests.get(URL, timeout=self.timeout)
