"""Calls that one request makes in sequence share the worker's time."""

import requests
from flask import Flask

app = Flask(__name__)

URL = "https://rates.example/eur"


@app.get("/one")
def one():
    return requests.get(URL).text  # finds: http-call-without-timeout


@app.get("/two")
def two():
    first = requests.get(URL)  # finds: http-call-without-timeout
    second = requests.get(URL)  # finds: http-call-without-timeout
    return first.text + second.text


@app.get("/either")
def either():
    if app.debug:
        return requests.get(URL).text  # finds: http-call-without-timeout
    else:
        return requests.get(URL).text  # finds: http-call-without-timeout
