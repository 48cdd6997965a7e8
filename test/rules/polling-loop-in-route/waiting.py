"""A request that asks until something outside has changed."""

import os
import time
from pathlib import Path
from time import sleep

import requests
from celery.result import AsyncResult
from flask import Flask, jsonify

from shop import jobs, settings

app = Flask(__name__)
client = jobs.Client()


@app.post("/attribute")
def attribute():
    job = client.start()
    while job.status != "done":  # finds: polling-loop-in-route (warning)
        time.sleep(1)
        job.refresh()
    return job.result


@app.post("/fetched-again")
def fetched_again():
    job = client.start()
    while job.status in ("queued", "in_progress"):  # finds: polling-loop-in-route
        time.sleep(0.5)
        job = client.fetch(job_id=job.id)
    return job.result


@app.post("/logged")
def logged():
    state = "PENDING"
    while state == "PENDING":  # finds: polling-loop-in-route
        app.logger.info("still %s", state)
        sleep(2)
        state = client.state("export")
    return state


@app.post("/endless")
def endless():
    url = client.start().url
    while True:  # finds: polling-loop-in-route
        answer = requests.get(url, timeout=5)
        if answer.status_code >= 400:
            return "failed", 502
        if answer.json()["state"] == "done":
            break
        time.sleep(5)
    return answer.json()


@app.post("/again")
def again():
    while True:  # finds: polling-loop-in-route
        try:
            return requests.get("https://bank.example/rates", timeout=5).json()
        except requests.ConnectionError as error:
            app.logger.warning("%s, 3 < 5", error)
            time.sleep(1)


@app.post("/task/<number>")
def task(number):
    result = AsyncResult(number)
    while not result.ready():  # finds: polling-loop-in-route
        time.sleep(0.1)
    return jsonify(result.result)


@app.post("/task-without-pause/<number>")
def task_without_pause(number):
    result = AsyncResult(number)
    while not result.ready():  # misses: polling-loop-in-route
        pass
    return jsonify(result.result)


@app.post("/file")
def file():
    path = Path(settings.OUTBOX) / "report.pdf"
    while not path.exists():  # finds: polling-loop-in-route
        time.sleep(1)
    while not os.path.exists("/tmp/ready"):  # finds: polling-loop-in-route
        # can't know when
        time.sleep(1)
    return path.read_bytes()


@app.post("/walrus")
def walrus():
    while (state := client.state("export")) != "done":  # finds: polling-loop-in-route
        print(state)
        time.sleep(1)
    return "done"


@app.post("/flag")
def flag():
    done = False
    while not done:  # finds: polling-loop-in-route
        # until 5 < 6
        time.sleep(1)
        done = client.is_done("export")
    return "done"


@app.post("/row/<int:number>")
def row(number):
    order = client.order(number)
    while (  # finds: polling-loop-in-route
        order.state
        != "paid"
    ):
        time.sleep(1)
        order.refresh_from_db()
    return "paid"


@app.post("/deep")
def deep():
    return wait_for(client.start())


def wait_for(job):
    while not job.finished:  # finds: polling-loop-in-route
        time.sleep(1)
        job.reload()
    return job.result


@app.post("/inner")
def inner():
    job = client.start()
    for part in job.parts:
        while not part.finished:  # finds: polling-loop-in-route
            time.sleep(1)
    return "done"


@app.post("/helper")
def helper():
    job = client.start()
    while not job.finished:  # misses: polling-loop-in-route
        pause()
    return "done"


def pause():
    time.sleep(1)
