"""A pair of seconds is a constant for requests, and not for clients that take one number."""

import requests
from urllib.request import urlopen

URL = "https://rates.example/eur"
HTTP_TIMEOUT = (3.05, 10)


def rates():
    return requests.get(URL, timeout=HTTP_TIMEOUT)  # finds: http-call-without-timeout


def download():
    return urlopen(URL, timeout=25)  # finds: http-call-without-timeout
