"""What the timeout's value comes to."""

import os

import requests

URL = "https://rates.example/eur"
NO_TIMEOUT = None
PAIR = (3, 10)


class Settings:
    timeout = None
    short = 5


requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 3))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=5)
requests.get(URL, timeout=PAIR)
requests.get(URL, timeout=Settings.short)
requests.get(URL, timeout=2 * 5)
requests.get(URL, timeout=float(os.environ["TIMEOUT"]))
requests.get(URL, timeout=os.environ.get("TIMEOUT"))
requests.get(URL, timeout=settings.TIMEOUT)
requests.get(URL, timeout=5 if URL else None)
requests.get(URL, timeout=NO_TIMEOUT or 5)


def narrowed(timeout=None):
    if timeout is None:
        timeout = 5
    return requests.get(URL, timeout=timeout)


def narrowed_at_the_call(timeout=None):
    if timeout:
        return requests.get(URL, timeout=timeout)
    return requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout


def replaced(timeout=None):
    timeout = timeout or 5
    return requests.get(URL, timeout=timeout)


def rebound():
    timeout = None
    if URL:
        timeout = 5
    return requests.get(URL, timeout=timeout)


def in_a_loop():
    timeout = None
    for page in range(3):
        requests.get(URL, timeout=timeout)
        timeout = 5
