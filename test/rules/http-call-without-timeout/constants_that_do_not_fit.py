"""Constants that are too long, not known, defined later, or about something else."""

import os

import requests

URL = "https://rates.example/eur"


def before():
    return requests.get(URL)  # finds: http-call-without-timeout


requests.get(URL)  # finds: http-call-without-timeout

API_TIMEOUT = 3600
HTTP_TIMEOUT = float(os.environ.get("HTTP_TIMEOUT", "5"))
REQUEST_TIMEOUT = None
DEFAULT_TIMEOUT = 0
CLIENT_TIMEOUT = "5"
UPSTREAM_TIMEOUT = 5
UPSTREAM_TIMEOUT = 10


class Settings:
    TIMEOUT = 5


def after():
    return requests.get(URL)  # finds: http-call-without-timeout
