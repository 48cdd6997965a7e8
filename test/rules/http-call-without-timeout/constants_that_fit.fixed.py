"""A constant is used where it means this timeout, is known, is short enough, and is seen."""

import os

import requests
from flask import Flask

app = Flask(__name__)
URL = "https://rates.example/eur"

SESSION_TIMEOUT = 5
TIMEOUT_MILLISECONDS = 5
REQUEST_TIMEOUT_SECONDS = 8


@app.get("/one")
def one():
    return requests.get(URL, timeout=REQUEST_TIMEOUT_SECONDS).text  # finds: http-call-without-timeout


@app.get("/three")
def three():
    requests.get(URL, timeout=REQUEST_TIMEOUT_SECONDS)  # finds: http-call-without-timeout
    requests.get(URL, timeout=REQUEST_TIMEOUT_SECONDS)  # finds: http-call-without-timeout
    return requests.get(URL, timeout=REQUEST_TIMEOUT_SECONDS).text  # finds: http-call-without-timeout


@app.get("/four")
def four():
    requests.get(URL, timeout=(3.05, 6))  # finds: http-call-without-timeout
    requests.get(URL, timeout=(3.05, 6))  # finds: http-call-without-timeout
    requests.get(URL, timeout=(3.05, 6))  # finds: http-call-without-timeout
    return requests.get(URL, timeout=(3.05, 6)).text  # finds: http-call-without-timeout


@app.get("/shadowed")
def shadowed(REQUEST_TIMEOUT_SECONDS=None):
    return requests.get(URL, timeout=(3.05, 25)).text  # finds: http-call-without-timeout


class Client:
    def get(self):
        return requests.get(URL, timeout=REQUEST_TIMEOUT_SECONDS)  # finds: http-call-without-timeout


def parameter(timeout=None):
    return requests.get(URL, timeout=timeout or REQUEST_TIMEOUT_SECONDS)  # finds: http-call-without-timeout
