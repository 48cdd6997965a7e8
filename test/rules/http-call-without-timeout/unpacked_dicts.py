"""A timeout in a mapping counts, wherever the mapping got it."""

import requests

URL = "https://rates.example/eur"

requests.get(URL, **{"timeout": 5})
requests.get(URL, **{"verify": False})  # finds: http-call-without-timeout
requests.get(URL, **{"timeout": None})  # finds: http-call-without-timeout
requests.get(URL, **dict(timeout=5))
requests.get(URL, **dict(verify=False))  # finds: http-call-without-timeout

options = {"verify": False}
requests.get(URL, **options)  # finds: http-call-without-timeout
options["timeout"] = 5
requests.get(URL, **options)

base = {"verify": False}
requests.get(URL, **{**base, "timeout": 5})
requests.get(URL, **(base | {"timeout": 5}))
requests.get(URL, **base.copy())  # finds: http-call-without-timeout
updated = dict(base)
updated.update(timeout=5)
requests.get(URL, **updated)
merged = dict(base)
merged.update({"timeout": 5})
requests.get(URL, **merged)
defaulted = dict(base)
defaulted.setdefault("timeout", 5)
requests.get(URL, **defaulted)


def outside(**kwargs):
    return requests.get(URL, **kwargs)


def positional(*args):
    return requests.get(*args)  # finds: http-call-without-timeout


def may_be_positional(*args):
    return requests.Session().request(*args)


def given_default(**kwargs):
    kwargs.setdefault("timeout", 5)
    return requests.get(URL, **kwargs)


def given_when_absent(**kwargs):
    if "timeout" not in kwargs:
        kwargs["timeout"] = 5
    return requests.get(URL, **kwargs)


def taken_out(**kwargs):
    timeout = kwargs.pop("timeout", 5)
    return requests.get(URL, timeout=timeout, **kwargs)


class Client:
    options = {"verify": False}

    def fetch(self):
        return requests.get(URL, **self.options)  # finds: http-call-without-timeout
