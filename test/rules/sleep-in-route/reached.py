"""A sleep counts where a request gets to it."""

import time

from celery import shared_task
from flask import Blueprint, Flask

app = Flask(__name__)
orders = Blueprint("orders", __name__, url_prefix="/orders")


@app.route("/route")
def route():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"


@app.route("/methods", methods=["GET", "POST"])
def methods():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"


@orders.route("/blueprint")
def blueprint():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"


@orders.get("/get")
def get():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"


@orders.post("/post")
def post():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"


@app.put("/put")
def put():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"


@app.patch("/patch")
def patch():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"


@app.delete("/delete")
def delete():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"


@app.get("/helper")
def through_a_helper():
    return first()


def first():
    return second()


def second():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"


@app.get("/method")
def through_a_method():
    return Poller().poll()


class Poller:
    pause = 1

    def __init__(self):
        time.sleep(1)  # finds: sleep-in-route (warning)

    def poll(self):
        self._wait()
        time.sleep(self.pause)  # finds: sleep-in-route (warning)

    def _wait(self):
        time.sleep(1)  # finds: sleep-in-route (warning)

    def not_called(self):
        time.sleep(1)


@app.get("/inner")
def inner_function():
    def wait():
        time.sleep(1)  # finds: sleep-in-route (warning)

    def not_called():
        time.sleep(1)

    wait()
    return not_called


def create_app():
    created = Flask(__name__)

    @created.get("/created")
    def created_route():
        time.sleep(1)  # finds: sleep-in-route (warning)
        return "done"

    return created


@app.get("/retried")
def retried():
    try:
        return first()
    except OSError:
        time.sleep(1)  # finds: sleep-in-route (warning)
    finally:
        time.sleep(1)  # finds: sleep-in-route (warning)
    with app.app_context():
        time.sleep(1)  # finds: sleep-in-route (warning)
    return [time.sleep(1) for _ in range(3)]  # finds: sleep-in-route (warning)


@shared_task
def task_that_is_called_in_place():
    time.sleep(1)  # finds: sleep-in-route (warning)


@app.get("/in-place")
def calls_a_task():
    task_that_is_called_in_place()
    return "done"
