"""A backslash at a line's end joins two lines, and is nothing by itself."""

from http.client import HTTPConnection, \
    HTTPSConnection
from urllib.request import \
    urlopen

import requests, \
    httpx as fast
from requests import get, \
    post as send, \
    Session

URL = "https://rates.example/eur"

HTTPSConnection("rates.example")  # finds: http-call-without-timeout
send(URL)  # finds: http-call-without-timeout
fast.get(URL, timeout=None)  # finds: http-call-without-timeout

answer = \
    requests.get(URL)  # finds: http-call-without-timeout

HTTPConnection(  # finds: http-call-without-timeout
    "rates.example", \
    80)

urlopen(  # finds: http-call-without-timeout
    URL, \
    None)

urlopen(
    URL, \
    None, \
    5)

Session().request(  # finds: http-call-without-timeout
    "GET", \
    URL, \
    None, \
    None, \
    None, \
    None)

requests.get(  # finds: http-call-without-timeout
    URL \
)

requests.get(
    URL, \
    timeout=(3.05, \
             27) \
)

requests.get(  # finds: http-call-without-timeout
    URL, \
    timeout=(3.05, \
             None) \
)

requests.get(  # finds: http-call-without-timeout
    URL, timeout= \
    None)

first, \
    second = requests.get, \
    print
first(URL)  # finds: http-call-without-timeout
second(URL)

session = None or \
    Session()
session.get(URL)  # finds: http-call-without-timeout

chosen = {} if URL \
    else {}
chosen.get(URL)

fetch = get if URL \
    else requests.post
fetch(URL)  # finds: http-call-without-timeout

with Session() as opened, \
        Session() as other:
    opened.get(URL)  # finds: http-call-without-timeout
    other.get(URL)  # finds: http-call-without-timeout

options = {"verify": False, \
           "timeout": 5}
requests.get(URL, **options)


def narrowed(timeout=None, \
             url=URL):
    if timeout \
            is None:
        timeout = 5
    return requests.get(url, timeout=timeout)


def filled(timeout=None):
    timeout = timeout \
        if timeout is not None \
        else 5
    return requests.get(URL, timeout=timeout)


def made() \
        -> Session:
    return \
        Session()


made().get(URL)  # finds: http-call-without-timeout


class Rates(dict, \
            Session):
    def all(self):
        assert self and \
            self.get(URL)
