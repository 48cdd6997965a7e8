"""A handler whose end moves to a job of RQ."""

import flask
import pandas as pd
from redis import Redis
from rq import Queue

app = flask.Flask(__name__)
queue = Queue(connection=Redis())


def task():
    return {}


def rates_task(currency, target):
    table = pd.read_csv(f"/srv/{currency}.csv")  # finds: cpu-work-in-route
    table.to_excel(target)
    return "written"


@app.post("/rates/<currency>")
def rates(currency):
    if task():
        flask.abort(409)
    task_2 = queue.enqueue(rates_task, currency, flask.request.args["target"])
    status = flask.url_for(".rates_status", task_id=task_2.id)
    return {"task": task_2.id, "status": status}, 202


@app.get("/tasks/rates/<task_id>")
def rates_status(task_id):
    job = queue.fetch_job(task_id)
    if job is None:
        return {"error": "no such task"}, 404
    return {
        "ready": job.is_finished or job.is_failed,
        "successful": job.is_finished,
        "value": job.return_value() if job.is_finished else None,
    }
