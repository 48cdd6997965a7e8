"""However the function is named, it is the same function."""

import urllib.request
from typing import TYPE_CHECKING

import requests
import requests as http
import requests.api
from requests import get, post as send
from requests import *

URL = "https://rates.example/eur"

requests.get(URL)  # finds: http-call-without-timeout
http.get(URL)  # finds: http-call-without-timeout
requests.api.get(URL)  # finds: http-call-without-timeout
get(URL)  # finds: http-call-without-timeout
send(URL, json={})  # finds: http-call-without-timeout
requests.request("GET", URL)  # finds: http-call-without-timeout
requests.sessions.Session().put(URL)  # finds: http-call-without-timeout
patch(URL)  # finds: http-call-without-timeout

fetch = requests.get
fetch(URL)  # finds: http-call-without-timeout
first, second = requests.get, requests.post
second(URL)  # finds: http-call-without-timeout
head = first if URL else requests.head
head(URL)  # finds: http-call-without-timeout
getattr(requests, "delete")(URL)  # finds: http-call-without-timeout
if answer := requests.get(URL):  # finds: http-call-without-timeout
    pass

VERBS = {"get": requests.get, "post": requests.post}
VERBS["post"](URL)  # finds: http-call-without-timeout


def by_verb(verb):
    return VERBS[verb](URL)  # finds: http-call-without-timeout


def locally():
    import requests as client
    from urllib.request import urlopen

    def inner():
        return client.get(URL)  # finds: http-call-without-timeout

    urlopen(URL)  # finds: http-call-without-timeout
    return inner


def called_with(function):
    return function(URL)  # finds: http-call-without-timeout


called_with(requests.get)
