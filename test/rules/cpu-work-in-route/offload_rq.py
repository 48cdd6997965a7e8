"""A handler whose end moves to a job of RQ."""

import flask
import pandas as pd
from redis import Redis
from rq import Queue

app = flask.Flask(__name__)
queue = Queue(connection=Redis())


def task():
    return {}


@app.post("/rates/<currency>")
def rates(currency):
    if task():
        flask.abort(409)
    table = pd.read_csv(f"/srv/{currency}.csv")  # finds: cpu-work-in-route
    table.to_excel(flask.request.args["target"])
    return "written"
