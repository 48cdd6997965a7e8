"""What a route reaches is an error; what is only imported, a warning; what is surely off the request, a note."""

import click
import requests
from celery import Celery, shared_task
from flask import Blueprint, Flask, current_app
from flask.cli import with_appcontext

URL = "https://rates.example/eur"

app = Flask(__name__)
celery = Celery("shop")
orders = Blueprint("orders", __name__, url_prefix="/orders")
router = app.route


@app.route("/rates", methods=["GET", "POST"])
@app.route("/")
def rates():
    return requests.get(URL).text  # finds: http-call-without-timeout (error)


@orders.put("/<int:number>")
def order(number):
    return first(number)


@orders.delete("/<int:number>")
async def cancel(number):
    return requests.delete(URL).text  # finds: http-call-without-timeout (error)


@orders.patch("/<int:number>")
@click.pass_context
def change(number):
    return requests.patch(URL).text  # finds: http-call-without-timeout (error)


def first(number):
    return second(number)


def second(number):
    if number:
        return first(number - 1)
    return requests.get(URL).text  # finds: http-call-without-timeout (error)


class Rates:
    def __init__(self):
        self.loaded = self.load()

    def load(self):
        return requests.get(URL).text  # finds: http-call-without-timeout (error)

    def unused(self):
        return requests.get(URL).text  # finds: http-call-without-timeout (warning)

    @property
    def eur(self):
        return requests.get(URL).text  # finds: http-call-without-timeout (warning)


@app.get("/instance")
def instance():
    return Rates().loaded


def helper_in_a_comprehension(page):
    return requests.get(URL).text  # finds: http-call-without-timeout (error)


@app.get("/pages")
def pages():
    return [helper_in_a_comprehension(page) for page in range(3)]


def helper_in_a_lambda():
    return requests.get(URL).text  # finds: http-call-without-timeout


@app.get("/lambda")
def by_lambda():
    return (lambda: helper_in_a_lambda())()


@app.get("/nested")
def nested():
    def inner():
        return requests.get(URL).text  # finds: http-call-without-timeout (error)

    return inner()


@app.get("/argument")
def argument():
    return current_app.json.response(fetch_argument(1))


def fetch_argument(number):
    return requests.get(URL).text  # finds: http-call-without-timeout (error)


def nobody_calls():
    return requests.get(URL).text  # finds: http-call-without-timeout (warning)


requests.get(URL)  # finds: http-call-without-timeout (warning)


@celery.task
def refresh():
    requests.get(URL)  # finds: http-call-without-timeout (note)


@celery.task(bind=True, max_retries=3)
def retried(self):
    requests.get(URL)  # finds: http-call-without-timeout (note)


@shared_task(name="shop.rates")
def shared():
    requests.get(URL)  # finds: http-call-without-timeout (note)


@app.post("/refresh")
def enqueue():
    refresh.delay()
    retried.apply_async()
    return "accepted", 202


@click.command()
@click.option("--eur", is_flag=True)
def command(eur):
    requests.get(URL)  # finds: http-call-without-timeout (note)


@click.group()
def cli():
    requests.get(URL)  # finds: http-call-without-timeout (note)


@cli.command("warm")
def grouped():
    requests.get(URL)  # finds: http-call-without-timeout (note)


@app.cli.command("rates")
@with_appcontext
def flask_command():
    requests.get(URL)  # finds: http-call-without-timeout (note)


def only_from_a_command():
    return requests.get(URL)  # finds: http-call-without-timeout


@click.command()
def calls_the_helper():
    only_from_a_command()


@click.command()
def also_served():
    shared_by_both()


@app.get("/both")
def served():
    return shared_by_both()


def shared_by_both():
    return requests.get(URL).text  # finds: http-call-without-timeout (error)


@app.get("/called-task")
def called_in_place():
    called_like_a_function()
    return "done"


@shared_task
def called_like_a_function():
    requests.get(URL)  # finds: http-call-without-timeout (error)


if __name__ == "__main__":
    requests.get(URL)  # finds: http-call-without-timeout (note)
