"""A name that means something else here."""

import requests
from flask import request, session

URL = "https://rates.example/eur"


def parameter(requests):
    return requests.get(URL)


def local():
    requests = {URL: 1}
    return requests.get(URL)


def loop(batches):
    for requests in batches:
        requests.get(URL)


def flask_names():
    session.get("user")
    return request.get("page")


def mapping(options):
    options.get("timeout")
    return {}.get("timeout")


class Cache:
    def get(self, url):
        return url

    def fetch(self):
        return self.get(URL)


def cached():
    return Cache().get(URL)


def either(cached):
    fetch = Cache().get if cached else requests.get
    return fetch(URL)
