"""What a name is where it stands."""

import requests
import os
import math as numbers

fetch = requests.get
fetch("a")  # resolves: requests.get
fetch = requests.post
fetch("a")  # resolves: requests.post

if os.environ:
    call = requests.get
else:
    call = requests.head
call("a")  # resolves: requests.get | requests.head

chosen = requests.get if call else requests.head
chosen("a")  # resolves: requests.get | requests.head

first, second = requests.get, numbers.sqrt
first("a")  # resolves: requests.get
second(4)  # resolves: math.sqrt

session = requests.Session()
session.get("a")  # resolves: requests.Session().get
requests.Session().get("a").json()  # resolves: requests.Session().get().json
requests.get("a").raise_for_status()  # resolves: requests.get().raise_for_status
(late := requests.Session()).get("a")  # resolves: requests.Session().get
late.post("a")  # resolves: requests.Session().post

{}.get("a")  # resolves: nothing
"{}".format(1)  # resolves: nothing
[].append(1)  # resolves: nothing
unknown_name.get("a")  # resolves: nothing


def parameter(requests):
    requests.get("a")  # resolves: nothing


def local():
    requests = {}
    requests.get("a")  # resolves: nothing


def local_everywhere():
    requests.get("a")  # resolves: nothing
    requests = {}
    return requests


def outer():
    return requests.get("a")  # resolves: requests.get


def changes_the_global():
    global changed
    changed = requests.head


changed = requests.get
changed("a")  # resolves: requests.get | requests.head


def enclosing():
    inner_session = requests.Session()

    def inner():
        return inner_session.get("a")  # resolves: requests.Session().get

    class Inside:
        session = inner_session

        def all(self):
            return self.session.get("a")  # resolves: requests.Session().get

    return inner, Inside


def annotated(session: requests.Session, other: "os.PathLike"):
    session.get("a")  # resolves: requests.Session().get
    other.joinpath("a")  # resolves: os.PathLike().joinpath


def called(client):
    client.get("a")  # resolves: requests.Session().get


called(requests.Session())

[requests.get(page) for page in ("a",)]  # resolves: requests.get
[requests.get("a") for requests in ({},)]  # resolves: nothing
(lambda requests: requests.get("a"))  # resolves: nothing

for verb in (requests.get, requests.head):
    verb("a")  # resolves: requests.get | requests.head

with requests.Session() as opened:
    opened.get("a")  # resolves: requests.Session().get

try:
    pass
except OSError as requests_error:
    requests_error.get("a")  # resolves: nothing
