"""A byte order mark is no part of the text."""

import requests


def rates(url):
    return requests.get(  # finds: http-call-without-timeout
        url,
        params={},  # the newest page
    )


def orders(url, timeout=None):
    return requests.get(url, timeout=timeout)  # finds: http-call-without-timeout
