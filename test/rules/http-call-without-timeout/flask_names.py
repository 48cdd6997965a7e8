"""Flask's names look like those of the clients, and are none."""

import requests
from flask import Flask, g, request, session
from flask import Response as FlaskResponse
from urllib import request as url_request

app = Flask(__name__)
URL = "https://rates.example/eur"


@app.before_request
def user():
    g.user = session.get("user")


@app.get("/rates")
def rates():
    page = request.args.get("page", 1)
    request.headers.get("Accept")
    request.cookies.get("session")
    request.form.get("currency")
    request.get_json().get("currency")
    session.pop("page", None)
    session.setdefault("page", page)
    session["page"] = page
    app.config.get("TIMEOUT")
    url_request.Request(URL).get_method()
    return FlaskResponse(requests.get(URL, timeout=5).text)


@app.get("/open")
def open_session():
    with requests.Session() as session:
        session.get(URL)  # finds: http-call-without-timeout (error)
    return "done"


@app.get("/session")
def plain_session():
    return session.get("user")


@app.get("/shadow")
def shadow():
    request = requests.Request("GET", URL)
    return request.prepare().headers.get("Accept")


@app.post("/send")
def send():
    return url_request.urlopen(URL).read()  # finds: http-call-without-timeout (error)


@app.delete("/rates")
def delete():
    client = app.test_client()
    client.get("/rates")
    return app.make_response("").headers.get("Location")
