"""What one request can wait for in all, on the longest way through it."""

import requests
from flask import Flask

app = Flask(__name__)
URL = "https://rates.example/eur"


@app.get("/helpers")
def helpers():
    return first() + second() + requests.get(URL).text  # finds: http-call-without-timeout


def first():
    return requests.get(URL).text  # finds: http-call-without-timeout


def second():
    return requests.get(URL).text  # finds: http-call-without-timeout


@app.get("/branches")
def branches(kind):
    requests.get(URL)  # finds: http-call-without-timeout
    if kind == "eur":
        requests.get(URL)  # finds: http-call-without-timeout
        requests.get(URL)  # finds: http-call-without-timeout
    elif kind == "usd":
        requests.get(URL)  # finds: http-call-without-timeout
    else:
        requests.get(URL, timeout=5)
    return "done"


@app.get("/match")
def match_statement(kind):
    match kind:
        case "eur":
            return requests.get(URL).text  # finds: http-call-without-timeout
        case "usd":
            return requests.get(URL).text  # finds: http-call-without-timeout
        case _:
            return requests.get(URL, timeout=5).text


@app.get("/try")
def handlers():
    try:
        return requests.get(URL).text  # finds: http-call-without-timeout
    except requests.ConnectionError:
        return requests.get(URL).text  # finds: http-call-without-timeout


@app.get("/bounded")
def bounded():
    requests.get(URL, timeout=5)
    return requests.get(URL).text  # finds: http-call-without-timeout


@app.get("/many")
def many():
    requests.get(f"{URL}/1")  # finds: http-call-without-timeout
    requests.get(f"{URL}/2")  # finds: http-call-without-timeout
    requests.get(f"{URL}/3")  # finds: http-call-without-timeout
    requests.get(f"{URL}/4")  # finds: http-call-without-timeout
    requests.get(f"{URL}/5")  # finds: http-call-without-timeout
    requests.get(f"{URL}/6")  # finds: http-call-without-timeout
    requests.get(f"{URL}/7")  # finds: http-call-without-timeout
    requests.get(f"{URL}/8")  # finds: http-call-without-timeout
    return requests.get(f"{URL}/9").text  # finds: http-call-without-timeout


@app.get("/short")
def short():
    return shared()


@app.get("/long")
def long():
    requests.get(URL)  # finds: http-call-without-timeout
    return shared()


def shared():
    return requests.get(URL).text  # finds: http-call-without-timeout


def off_the_request():
    requests.get(URL)  # finds: http-call-without-timeout
    requests.get(URL)  # finds: http-call-without-timeout
