"""A patch beside `**kwargs` must not give the name twice, nor take a caller's value away."""

import requests

URL = "https://rates.example/eur"


def plain(url, **kwargs):
    return requests.get(url, **{"timeout": (3.05, 25), **kwargs})  # finds: http-call-without-timeout


plain(URL)
plain(URL, timeout=5)


def with_headers(url, **kwargs):
    return requests.get(  # finds: http-call-without-timeout
        url,
        headers={},
        **{"timeout": (3.05, 25), **kwargs},
    )


with_headers(URL, verify=False)


def by_single_quotes(url, **kwargs):
    return f"{requests.get(url, **{'timeout': (3.05, 25), **kwargs}).text}"  # finds: http-call-without-timeout


by_single_quotes(URL)


def known_options(url):
    options = {"verify": False}
    return requests.get(url, timeout=(3.05, 25), **options)  # finds: http-call-without-timeout


class Client:
    def get(self, path, **kwargs):
        return self._send("GET", path, **kwargs)

    def _send(self, method, path, **kwargs):
        return requests.request(method, URL + path, **{"timeout": (3.05, 25), **kwargs})  # finds: http-call-without-timeout


Client().get("/eur")
Client().get("/usd", timeout=5)
