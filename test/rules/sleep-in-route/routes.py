"""A request that sleeps holds its worker."""

import threading
import time
from time import sleep as nap

from celery import shared_task
from flask import Blueprint, Flask

app = Flask(__name__)
orders = Blueprint("orders", __name__)

PAUSE_SECONDS = 2


@app.route("/export")
def export():
    time.sleep(5)  # finds: sleep-in-route (warning)
    time.sleep(0)
    return "done"


@orders.post("/orders")
def order():
    nap(PAUSE_SECONDS)  # finds: sleep-in-route (warning)
    return settle()


@app.get("/slow")
def slow():
    time.sleep(60)  # finds: sleep-in-route (error)
    return "late"


@app.get("/poll")
def poll():
    while not app.config["READY"]:
        time.sleep(app.config["PAUSE"])  # finds: sleep-in-route (warning)
    return "ready"


def settle():
    time.sleep(1)  # finds: sleep-in-route (warning)


def nobody_calls():
    time.sleep(1)


@shared_task
def later():
    time.sleep(1)


@app.get("/background")
def background():
    threading.Thread(target=nobody_calls).start()
    later.delay()
    return "started"


@app.cli.command()
def warm():
    time.sleep(1)


if __name__ == "__main__":
    time.sleep(1)
