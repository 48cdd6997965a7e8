"""Syntax that came to Python late."""

import asyncio
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, Protocol, Self, TypedDict, overload

import requests

URL = "https://rates.example/eur"

type Rates = dict[str, float]
type Http = requests.Session


def generic[T](value: T) -> T:
    requests.get(URL)  # finds: http-call-without-timeout
    return value


class Box[T]:
    session: requests.Session

    def get(self) -> T:
        return self.session.get(URL)  # finds: http-call-without-timeout


@dataclass(slots=True, kw_only=True)
class Client:
    session: requests.Session = field(default_factory=requests.Session)
    timeout: float | None = None

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


class Settings(NamedTuple):
    session: requests.Session
    timeout: int = 5

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


class Sends(Protocol):
    def get(self, url: str, /) -> requests.Response: ...


def by_protocol(client: Sends):
    return client.get(URL)


class Options(TypedDict, total=False):
    timeout: float


def typed_options(**kwargs: Options):
    return requests.get(URL, **kwargs)


@overload
def fetch(url: str) -> str: ...
@overload
def fetch(url: bytes) -> bytes: ...
def fetch(url):
    return requests.get(url).text  # finds: http-call-without-timeout


def matched(answer):
    match answer:
        case requests.Response(status_code=200):
            return requests.get(URL)  # finds: http-call-without-timeout
        case {"session": session, **rest}:
            return session.get(URL), rest.get(URL)
        case [session, *others] if others:
            return session.get(URL)
        case str() as other:
            return other.get(URL)


def groups():
    try:
        requests.get(URL)  # finds: http-call-without-timeout
    except* OSError as errors:
        print(errors.exceptions)


def strings():
    nested = f"{requests.get(f"{URL}/{'a'}").text!r:>{10}}"  # finds: http-call-without-timeout
    doubled = f"{{{URL}}} {requests.get(URL, timeout=5).text}"
    raw = rf"\d{requests.get(URL).status_code}"  # finds: http-call-without-timeout
    return nested, doubled, raw


async def tasks():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.to_thread(requests.get, URL, timeout=5))
    async for page in pages():
        requests.get(page)  # finds: http-call-without-timeout
    return [requests.get(page) async for page in pages()]  # finds: http-call-without-timeout


async def pages():
    yield URL


class Verb(Enum):
    GET = "get"

    def __call__(self, url):
        return requests.request(self.value, url)  # finds: http-call-without-timeout


class Builder:
    def __init__(self):
        self.session = requests.Session()

    def with_header(self, name, value) -> Self:
        self.session.headers[name] = value
        return self

    def get(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


Builder().with_header("Accept", "text/csv").session.get(URL)  # finds: http-call-without-timeout

with (
    requests.Session() as first,
    requests.Session() as second,
):
    first.get(URL)  # finds: http-call-without-timeout
    second.get(URL)  # finds: http-call-without-timeout

if (n := 1_000) and 0x_ff and 1e-3 and 1j:
    requests.get(URL, timeout=n)

print(*[requests.get(URL)], sep="")  # finds: http-call-without-timeout
lambda *, url=requests.get(URL), **more: requests.get(url)  # finds: http-call-without-timeout
x = y = yield_ = requests.get(URL)  # finds: http-call-without-timeout
