"""A session that a `with` statement opens."""

import asyncio
from contextlib import ExitStack, closing, contextmanager, suppress

import requests
from requests import Session

URL = "https://rates.example/eur"

with requests.Session() as first, Session() as second:
    first.get(URL)  # finds: http-call-without-timeout
    second.get(URL)  # finds: http-call-without-timeout
    first.get(URL, timeout=5)

with (
    requests.Session() as first,
    suppress(requests.RequestException),
):
    first.get(URL)  # finds: http-call-without-timeout

with ExitStack() as stack:
    pushed = stack.enter_context(requests.Session())
    pushed.get(URL)  # finds: http-call-without-timeout

made = requests.Session()
with made:
    made.get(URL)  # finds: http-call-without-timeout
with made as same:
    same.get(URL)  # finds: http-call-without-timeout

with open("rates.csv") as file, requests.Session() as uploads:
    file.read()
    uploads.post(URL, data=file)  # finds: http-call-without-timeout

with requests.get(URL, stream=True) as answer:  # finds: http-call-without-timeout
    answer.raise_for_status()

with closing(requests.get(URL, stream=True)) as answer:  # finds: http-call-without-timeout
    answer.close()


class Rates:
    def __enter__(self):
        self.session = requests.Session()
        return self

    def __exit__(self, *error):
        self.session.close()

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


class Opened:
    def __enter__(self):
        return requests.Session()

    def __exit__(self, *error):
        pass


class Quiet:
    def __enter__(self):
        return {}

    def __exit__(self, *error):
        pass


with Opened() as rates:
    rates.get(URL)  # finds: http-call-without-timeout

with Quiet() as rates:
    rates.get(URL)


@contextmanager
def retrying(session):
    try:
        yield session
    finally:
        session.close()


with retrying(requests.Session()) as rates:
    rates.get(URL)  # finds: http-call-without-timeout


@contextmanager
def bounded():
    with requests.Session() as session:
        session.request = lambda *args, **kwargs: session.send(*args, timeout=5)
        yield session


with bounded() as rates:
    rates.get(URL)
