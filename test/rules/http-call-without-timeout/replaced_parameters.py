"""A parameter inside of a value keeps its meaning for the callers that give one."""

import requests

URL = "https://rates.example/eur"


def half(url, read=None):
    return requests.get(url, timeout=(3, read))  # finds: http-call-without-timeout


def halves(url, connect=None, read=None):
    return requests.get(url, timeout=(connect, read))  # finds: http-call-without-timeout


def by_or(url, timeout=None):
    return requests.get(url, timeout=timeout or None)  # finds: http-call-without-timeout


def nested_function(timeout=None):
    def fetch(url):
        return requests.get(url, timeout=timeout)  # finds: http-call-without-timeout

    return fetch


class Client:
    def __init__(self, timeout=None):
        self.timeout = timeout

    def get(self):
        return requests.get(URL, timeout=self.timeout)  # finds: http-call-without-timeout
