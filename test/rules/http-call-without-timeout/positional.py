"""A timeout by its place."""

import http.client
import urllib.request
from http.client import HTTPConnection, HTTPSConnection
from urllib.request import urlopen

import requests
import urllib3

URL = "https://rates.example/eur"

urlopen(URL, None, 5)
urlopen(URL, b"", 5)
urlopen(URL, None, None)  # finds: http-call-without-timeout
urlopen(URL, None)  # finds: http-call-without-timeout
urlopen(URL, data=None)  # finds: http-call-without-timeout
urlopen(urllib.request.Request(URL), timeout=5)
urlopen(*(URL, None, 5))

HTTPConnection("rates.example", 80, 5)
HTTPConnection("rates.example", 80)  # finds: http-call-without-timeout
HTTPConnection("rates.example", 80, None)  # finds: http-call-without-timeout
HTTPConnection("rates.example", port=80, timeout=5)
HTTPSConnection("rates.example", 443, None, None, 5)
HTTPSConnection("rates.example", 443)  # finds: http-call-without-timeout

requests.get(URL, {"page": 1})  # finds: http-call-without-timeout
requests.post(URL, b"", {})  # finds: http-call-without-timeout
session = requests.Session()
session.request("GET", URL, None, None, None, None, None, None, 5)
session.request("GET", URL, None, None, None, None, None, None, None)  # finds: http-call-without-timeout
session.request("GET", URL, None, None)  # finds: http-call-without-timeout
session.request(*("GET", URL))
session.get(*(URL,))  # finds: http-call-without-timeout

urllib3.HTTPConnectionPool("rates.example", 80, 5).request("GET", "/eur")
urllib3.HTTPConnectionPool("rates.example").urlopen("GET", "/eur", None, None, 3, True, True, 5)


def forwarded(*args, **kwargs):
    return urlopen(*args, **kwargs)


def rest(url, *args):
    return urlopen(url, *args)


def kept_by_name(*args):
    return http.client.HTTPConnection(*args, timeout=None)  # finds: http-call-without-timeout
