"""An import that may not be there."""

import importlib
import sys

try:
    import requests
except ImportError:
    requests = None

try:
    import httpx as fast
except ModuleNotFoundError:
    fast = None

if sys.version_info >= (3,):
    from urllib.request import urlopen
else:
    from urllib2 import urlopen

try:
    import ujson as json
except ImportError:
    import json

URL = "https://rates.example/eur"


def rates():
    if requests is None:
        return None
    return requests.get(URL)  # finds: http-call-without-timeout


def quick():
    return fast.get(URL, timeout=None)  # finds: http-call-without-timeout


def plain():
    return json.load(urlopen(URL))  # finds: http-call-without-timeout


def either():
    try:
        from requests import get
    except ImportError:
        from httpx import get
    return get(URL)


def dynamic():
    client = importlib.import_module("requests")
    return client.get(URL)  # finds: http-call-without-timeout


def dunder():
    client = __import__("requests")
    return client.get(URL)  # misses: http-call-without-timeout


def dynamic_name(name):
    return importlib.import_module(name).get(URL)


_client = None


def lazily():
    global _client
    if _client is None:
        import requests as _client
    return _client.get(URL)  # finds: http-call-without-timeout


sys.modules["requests"].get(URL)  # misses: http-call-without-timeout
