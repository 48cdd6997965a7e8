"""Who waits decides how bad it is."""

import click
import requests
from celery import shared_task
from flask import Blueprint, Flask

URL = "https://rates.example/eur"

app = Flask(__name__)
rates = Blueprint("rates", __name__, url_prefix="/rates")


@app.route("/")
def index():
    return requests.get(URL).text  # finds: http-call-without-timeout (error)


@rates.get("/<code>")
def rate(code):
    return fetch(code)


@app.post("/orders")
def order():
    return Client().fetch()


def fetch(code):
    return requests.get(URL).text  # finds: http-call-without-timeout (error)


class Client:
    def fetch(self):
        return self._get()

    def _get(self):
        return requests.get(URL)  # finds: http-call-without-timeout (error)


def factory(app):
    @app.route("/late")
    def late():
        return requests.get(URL).text  # finds: http-call-without-timeout (error)

    return late


def nobody_calls():
    return requests.get(URL)  # finds: http-call-without-timeout (warning)


@shared_task
def refresh():
    requests.get(URL)  # finds: http-call-without-timeout (note)


@click.command()
def update():
    requests.get(URL)  # finds: http-call-without-timeout (note)


@app.cli.command("warm")
def warm():
    requests.get(URL)  # finds: http-call-without-timeout (note)


if __name__ == "__main__":
    requests.get(URL)  # finds: http-call-without-timeout (note)
