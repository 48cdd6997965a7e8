"""A byte order mark is no part of the text."""

import requests


def rates(url):
    return requests.get(  # finds: http-call-without-timeout
        url,
        params={},  # the newest page
        timeout=(3.05, 25),
    )


def orders(url, timeout=None):
    return requests.get(url, timeout=timeout or (3.05, 25))  # finds: http-call-without-timeout
