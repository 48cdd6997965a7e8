"""What the first call of a line is the call of."""

import functools
import os.path
from typing import Optional

import httpx
import requests
from requests import Session as S

requests.get()  # resolves: requests.get
S()  # resolves: requests.Session
S().get()  # resolves: requests.Session().get
os.path.join()  # resolves: os.path.join
len([])  # resolves: builtins.len
requests.get().json()  # resolves: requests.get().json

either = requests if S else httpx
either.get()  # resolves: httpx.get or requests.get

rebound = requests.get
rebound()  # resolves: requests.get
rebound = requests.post
rebound()  # resolves: requests.post

if S:
    branch = requests.get
    branch()  # resolves: requests.get
else:
    branch = httpx.get
    branch()  # resolves: httpx.get
branch()  # resolves: httpx.get or requests.get

looped = requests.get
for step in range(3):
    looped()  # resolves: requests.get or requests.post
    looped = requests.post


class Base:
    kind = S

    def __init__(self, given: Optional[S] = None):
        self.given = given
        self.made = self.kind()

    def make(self):
        return S()


class Derived(Base):
    def make(self):
        return httpx.Client()

    def use(self):
        self.made.get()  # resolves: requests.Session().get
        self.given.get()  # resolves: requests.Session().get
        self.make().get()  # resolves: httpx.Client().get
        super().make().get()  # resolves: requests.Session().get
        Base().make().get()  # resolves: requests.Session().get


class Library(requests.Session):
    def own(self):
        self.get()  # resolves: requests.Session().get
        self.own()  # resolves: nothing
        super().get()  # resolves: requests.Session().get


def identity(value):
    return value


identity(requests).get()  # resolves: requests.get
identity(httpx).get()  # resolves: httpx.get

(lambda: requests)().get()  # resolves: requests.get
functools.partial(requests.get)()  # resolves: nothing
{"a": requests, "b": httpx}["b"].get()  # resolves: httpx.get
(requests, httpx)[0].get()  # resolves: requests.get
getattr(httpx, "post")()  # resolves: httpx.post


def recursive(depth):
    return recursive(depth - 1) if depth else S()


recursive(3).get()  # resolves: requests.Session().get


class Itself(Itself):
    def use(self):
        self.missing()  # resolves: nothing
