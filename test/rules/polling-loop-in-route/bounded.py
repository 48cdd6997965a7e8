"""Loops that end whatever the answer."""

import time
from datetime import datetime, timedelta
from time import monotonic

import requests
from flask import Flask, abort

from shop import jobs

app = Flask(__name__)
client = jobs.Client()


@app.post("/counter")
def counter():
    tries = 0
    while tries < 5:
        time.sleep(1)
        if client.state("a") == "done":
            return "done"
        tries += 1
    return "late", 504


@app.post("/counter-inside")
def counter_inside():
    n = 0
    while True:
        n += 1
        if client.state("a") == "done":
            return "done"
        if n == 10:
            abort(504)
        time.sleep(1)


@app.post("/down")
def down():
    left = 10
    job = client.start()
    while left and not job.finished:
        left = left - 1
        time.sleep(1)
    return job.result


@app.post("/on-object")
def on_object():
    job = client.start()
    job.asked = 0
    while not job.finished:
        job.asked += 1
        if job.asked == 7:
            break
        time.sleep(1)
    return job.result


@app.post("/deadline")
def deadline():
    job = client.start()
    end = time.time() + 20
    while not job.finished and time.time() < end:
        time.sleep(1)
        job.refresh()
    return job.result


@app.post("/monotonic")
def by_monotonic():
    job = client.start()
    start = monotonic()
    while not job.finished:
        if monotonic() - start > 20:
            raise TimeoutError
        time.sleep(1)
    return job.result


@app.post("/datetime")
def by_datetime():
    end = datetime.now() + timedelta(seconds=20)
    while True:
        if client.state("a") == "done" or datetime.now() >= end:
            break
        time.sleep(1)
    return "done"


@app.post("/word")
def by_word():
    watch = jobs.Watch(20)
    while not watch.expired:
        if client.state("a") == "done":
            return "done"
        time.sleep(1)
    return "late", 504


@app.post("/for")
def by_for():
    for _ in range(10):
        if client.state("a") == "done":
            return "done"
        time.sleep(1)
    return "late", 504


@app.post("/retries")
def retries():
    left = 3
    while True:
        try:
            return requests.get("https://bank.example", timeout=5).text
        except requests.ConnectionError:
            left -= 1
            if not left:
                raise
            time.sleep(1)
