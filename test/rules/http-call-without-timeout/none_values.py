"""None by whatever road it comes."""

import os
from typing import Final, Optional

import requests

URL = "https://rates.example/eur"

NO_LIMIT: Final = None
ANNOTATED: Optional[float] = None
FORWARDED = NO_LIMIT
first, second = None, 5
chained = also = None
settings = {"timeout": None, "short": 5}
by_condition = None if URL else None
by_environment = os.environ.get("TIMEOUT", None)
number = float(os.environ.get("TIMEOUT", "5"))

requests.get(URL, timeout=NO_LIMIT)  # finds: http-call-without-timeout
requests.get(URL, timeout=ANNOTATED)  # finds: http-call-without-timeout
requests.get(URL, timeout=FORWARDED)  # finds: http-call-without-timeout
requests.get(URL, timeout=first)  # finds: http-call-without-timeout
requests.get(URL, timeout=second)
requests.get(URL, timeout=chained)  # finds: http-call-without-timeout
requests.get(URL, timeout=also)  # finds: http-call-without-timeout
requests.get(URL, timeout=settings["timeout"])  # finds: http-call-without-timeout
requests.get(URL, timeout=settings["short"])
requests.get(URL, timeout=settings.get("timeout"))
requests.get(URL, timeout=by_condition)  # finds: http-call-without-timeout
requests.get(URL, timeout=by_environment)
requests.get(URL, timeout=number)
requests.get(URL, timeout=(None))  # finds: http-call-without-timeout
requests.get(URL, timeout=NO_LIMIT or None)  # finds: http-call-without-timeout
requests.get(URL, timeout=NO_LIMIT and 5)  # finds: http-call-without-timeout
requests.get(URL, timeout=0)
requests.get(URL, timeout=-1)
requests.get(URL, timeout=0.5)
requests.get(URL, timeout=float("inf"))
requests.get(URL, timeout=1e3)
requests.get(URL, timeout=int("5"))
requests.get(URL, timeout=min(5, number))
requests.get(URL, timeout="5")
requests.get(URL, timeout=...)
requests.get(URL, timeout=NotImplemented)


def function_default(seconds: Optional[int] = None):
    return requests.get(URL, timeout=seconds)  # finds: http-call-without-timeout


def returns_none():
    return None


def returns_nothing():
    print("no timeout")


def returns_five():
    return 5


requests.get(URL, timeout=returns_none())  # finds: http-call-without-timeout
requests.get(URL, timeout=returns_nothing())
requests.get(URL, timeout=returns_five())


def changed_globally():
    global timeout
    timeout = 5


timeout = None
requests.get(URL, timeout=timeout)


class Settings:
    TIMEOUT = None

    def __init__(self):
        self.limit = None
        self.changing = None

    def change(self):
        self.changing = 5

    def fetch(self):
        requests.get(URL, timeout=self.limit)  # finds: http-call-without-timeout
        return requests.get(URL, timeout=self.changing)


requests.get(URL, timeout=Settings.TIMEOUT)  # finds: http-call-without-timeout
requests.get(URL, timeout=Settings().limit)  # finds: http-call-without-timeout
