"""Python's scopes decide which object a name is."""

import requests
from requests import get, post

from .requests import fetch
from . import http as client
from .clients.requests import Session as OwnSession
from shop.requests import get as own_get

URL = "https://rates.example/eur"

fetch(URL)
client.get(URL)
OwnSession().get(URL)
own_get(URL)


def get_page(get):
    return get(URL)


def assigned_later():
    answer = post(URL)
    post = {}.get
    return answer


lookups = [requests.get(URL) for requests in ({}, {})]
keyed = {get: get(URL) for get in (str, len)}
found = (lambda requests: requests.get(URL))({})
outer = [requests.get(page) for page in (URL,)]  # finds: http-call-without-timeout


def excepted():
    try:
        return requests.get(URL)  # finds: http-call-without-timeout
    except ValueError as requests_error:
        return requests_error.args


def excepted_under_the_name():
    try:
        return 1
    except ValueError as requests:
        return requests.get(URL)


def opened(path):
    with open(path) as requests:
        return requests.get(URL)


def matched(event):
    match event:
        case {"requests": requests}:
            return requests.get(URL)


def deleted():
    import requests

    del requests
    return requests.get(URL)


def inner_function():
    def get(url):
        return url

    return get(URL)


def inner_class():
    class requests:
        @staticmethod
        def get(url):
            return url

    return requests.get(URL)


class Shadow:
    requests = {}

    def get(self, url):
        return requests.get(url)  # finds: http-call-without-timeout

    def own(self):
        return self.requests.get(URL)

    def method_name_is_no_function(self):
        return get(URL)  # finds: http-call-without-timeout


def nonlocal_name():
    requests = {}

    def inner():
        nonlocal requests
        return requests.get(URL)

    return inner()


def with_default(session=requests.Session(), *requests):
    return requests.index(session)


def rest(*get, **post):
    return get.index(URL), post.get(URL)


def walrus(cache):
    if (requests := cache.get(URL)) is not None:
        return requests.get(URL)


def unpacked(pair):
    get, post = pair
    return get(URL), post(URL)


def starred(batch):
    first, *get = batch
    return first, get(URL)


def counted(amount):
    get = amount
    get += 1
    return get(URL)


for post in (print, str):
    post(URL)
