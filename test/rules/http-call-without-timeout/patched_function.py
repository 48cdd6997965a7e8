"""A function of the library that is replaced is another function."""

import functools

import requests

URL = "https://rates.example/eur"

requests.get = functools.partial(requests.get, timeout=5)

requests.get(URL)
requests.post(URL)  # finds: http-call-without-timeout
