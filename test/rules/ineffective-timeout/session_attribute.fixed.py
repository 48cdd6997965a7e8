import functools

import requests
from flask import Flask
from requests import Session
from requests_cache import CachedSession

app = Flask(__name__)

session = requests.Session()
session.request = functools.partial(session.request, timeout=5)  # finds: ineffective-timeout (warning)


class Client:
    def __init__(self):
        self.session = Session()
        self.session.request = functools.partial(self.session.request, timeout=(3, 10))  # finds: ineffective-timeout
        self.timeout = 5

    def get(self, url):
        return self.session.get(url)


class ReadingClient:
    def __init__(self):
        self.http = Session()
        self.http.timeout = 5

    def get(self, url):
        return self.http.get(url, timeout=self.http.timeout)


class TimeoutSession(Session):
    def __init__(self):
        super().__init__()
        self.timeout = 5

    def request(self, method, url, **kwargs):
        kwargs.setdefault("timeout", self.timeout)
        return super().request(method, url, **kwargs)


def of_subclass():
    bounded = TimeoutSession()
    bounded.timeout = 7
    return bounded


def cached():
    store = CachedSession("names")
    store.request = functools.partial(store.request, timeout=5)  # finds: ineffective-timeout
    return store


def of_something_else(connection):
    connection.timeout = 5
    response = requests.get("https://a.example", timeout=5)
    response.timeout = 5
