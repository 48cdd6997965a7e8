"""A parameter is what its annotation says, where no caller says more."""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Annotated, Callable, Dict, List, Optional, Type, Union

import httpx
import requests
from requests import Session

if TYPE_CHECKING:
    from requests.sessions import Session as TypedSession

URL = "https://rates.example/eur"


def plain(session: requests.Session):
    return session.get(URL)  # finds: http-call-without-timeout


def imported(session: Session):
    return session.get(URL)  # finds: http-call-without-timeout


def only_for_types(session: TypedSession):
    return session.get(URL)  # finds: http-call-without-timeout


def optional(session: Optional[Session] = None):
    return session.get(URL)  # finds: http-call-without-timeout


def dotted_optional(session: typing.Optional[requests.Session]):
    return session.get(URL)  # finds: http-call-without-timeout


def union(session: Union[Session, None]):
    return session.get(URL)  # finds: http-call-without-timeout


def pipe(session: None | Session = None):
    return session.get(URL)  # finds: http-call-without-timeout


def quoted(session: "Session"):
    return session.get(URL)  # finds: http-call-without-timeout


def quoted_pipe(session: "requests.Session | None" = None):
    return session.get(URL)  # finds: http-call-without-timeout


def quoted_inside(session: Optional["requests.Session"]):
    return session.get(URL)  # finds: http-call-without-timeout


def annotated(session: Annotated[Session, "shared"]):
    return session.get(URL)  # finds: http-call-without-timeout


def keyword_only(*, session: Session):
    return session.get(URL)  # finds: http-call-without-timeout


def positional_only(session: Session, /):
    return session.get(URL)  # finds: http-call-without-timeout


def with_default(session: Session = requests.Session()):
    return session.get(URL)  # finds: http-call-without-timeout


def filled(session: Optional[Session] = None):
    session = session or requests.Session()
    return session.get(URL)  # finds: http-call-without-timeout


def filled_when_none(session: Optional[Session] = None):
    if session is None:
        session = requests.Session()
    return session.get(URL)  # finds: http-call-without-timeout


async def in_coroutine(session: Session):
    return session.get(URL)  # finds: http-call-without-timeout


def closure(session: Session):
    def inner():
        return session.get(URL)  # finds: http-call-without-timeout

    return inner


def class_itself(make: Type[Session]):
    return make().get(URL)  # misses: http-call-without-timeout


def list_of(sessions: List[Session]):
    sessions.index(URL)
    for session in sessions:
        session.get(URL)  # misses: http-call-without-timeout


def dict_of(sessions: Dict[str, Session]):
    return sessions.get(URL)


def quoted_dict_of(sessions: "dict[str, requests.Session]"):
    return sessions.get(URL)


def callable_with(build: Callable[[], Session]):
    return build.get(URL)


def response(answer: requests.Response):
    return answer.json().get("eur")


def builtin(session: dict):
    return session.get(URL)


def other(session: "shop.Cache"):
    return session.get(URL)


def replaced(session: Session):
    session = {}
    return session.get(URL)


def one_of_two_clients(session: Session | httpx.Client):
    return session.get(URL)


def annotated_local(registry):
    session: Session = registry["session"]
    return session.get(URL)  # finds: http-call-without-timeout


class Client:
    def __init__(self, session: Session) -> None:
        self.session = session

    def all(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


class Wrapped:
    def __init__(self, client: Client):
        self.client = client

    def all(self):
        return self.client.session.get(URL)  # finds: http-call-without-timeout
