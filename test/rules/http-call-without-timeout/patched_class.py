"""`requests.get` makes a session too: patching the class bounds every call of the project."""

import functools

import requests

URL = "https://rates.example/eur"

requests.Session.request = functools.partialmethod(requests.Session.request, timeout=5)

requests.Session().get(URL)
requests.get(URL)
requests.request("GET", URL)
