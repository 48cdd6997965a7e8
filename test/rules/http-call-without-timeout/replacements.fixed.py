"""A None that is written is replaced where it stands."""

import httpx
import requests
import urllib3

URL = "https://rates.example/eur"
NO_TIMEOUT = None
PAIR = (3, None)
ENDLESS = httpx.Timeout(None)


class Settings:
    timeout = None


requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25),)  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25), headers={})  # finds: http-call-without-timeout
requests.get(timeout=(3.05, 25), url=URL)  # finds: http-call-without-timeout
requests.get(URL, timeout = (3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=((3.05, 25)))  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL,
    timeout=(3.05, 25),  # wait for the answer
)
requests.get(  # finds: http-call-without-timeout
    URL,
    timeout=(  # wait for the answer
        3,
        25,
    ),
)
requests.get(URL, timeout=(3, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 3))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.Session().request("GET", URL, None, None, None, None, None, None, (3.05, 25))  # finds: http-call-without-timeout
httpx.get(URL, timeout=25)  # finds: http-call-without-timeout
httpx.get(URL, timeout=25)  # finds: http-call-without-timeout
httpx.get(URL, timeout=httpx.Timeout(5, read=25))  # finds: http-call-without-timeout
httpx.get(URL, timeout=httpx.Timeout(timeout=25))  # finds: http-call-without-timeout
httpx.get(URL, timeout=httpx.Timeout(connect=5, read=25, write=5, pool=5))  # finds: http-call-without-timeout
httpx.get(URL, timeout=(5, 25))  # finds: http-call-without-timeout
urllib3.PoolManager().request("GET", URL, timeout=6)  # finds: http-call-without-timeout
urllib3.PoolManager().request("GET", URL, timeout=6)  # finds: http-call-without-timeout
urllib3.PoolManager().request("GET", URL, timeout=urllib3.Timeout(connect=2, read=6))  # finds: http-call-without-timeout
requests.get(URL, timeout=urllib3.Timeout(25))  # finds: http-call-without-timeout

# Nothing stands in the call that could be replaced.
requests.get(URL, **{"timeout": None})  # finds: http-call-without-timeout
options = {"timeout": None}
requests.get(URL, **options)  # finds: http-call-without-timeout


def parameter(url, timeout=None):
    return requests.get(url, timeout=timeout or (3.05, 25))  # finds: http-call-without-timeout


def annotated(url, *, timeout: float | None = None):
    return requests.get(url, headers={}, timeout=timeout or (3.05, 25))  # finds: http-call-without-timeout


def httpx_parameter(url, timeout=None):
    return httpx.get(url, timeout=timeout or 25)  # finds: http-call-without-timeout
