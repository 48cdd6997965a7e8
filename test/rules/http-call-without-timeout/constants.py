"""The project's own constant is used where it fits."""

import requests
from flask import Flask

CACHE_TIMEOUT = 5
REQUEST_TIMEOUT = 10

app = Flask(__name__)


@app.get("/rates")
def rates():
    return requests.get("https://rates.example/eur").text  # finds: http-call-without-timeout
