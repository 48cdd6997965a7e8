"""Loops that do a part of the work in each round, and code that no request waits for."""

import threading
import time
from collections import deque

import requests
from flask import Flask, Response

from shop import jobs

app = Flask(__name__)
client = jobs.Client()


@app.post("/stream")
def stream(file, out):
    while chunk := file.read(1000):
        out.write(chunk)
        time.sleep(0.01)
    return "done"


@app.post("/lines")
def lines(file):
    while True:
        line = file.readline()
        if not line:
            break
        time.sleep(0.01)
    return "done"


@app.post("/queue")
def drained():
    waiting = deque(client.all())
    while waiting:
        client.send_later(waiting.popleft())
        time.sleep(0.1)
    return "done"


@app.get("/pages")
def pages():
    token = None
    rows = []
    while True:
        page = client.list(token=token)
        rows.extend(page.rows)
        token = page.next_token
        if not token:
            break
        time.sleep(0.2)
    return rows


@app.get("/links")
def links():
    url = "https://shop.example/orders"
    rows = []
    while url:
        page = requests.get(url, timeout=5).json()
        rows += page["rows"]
        url = page.get("next")
        time.sleep(0.2)
    return {"rows": rows}


@app.get("/events")
def events():
    def generate():
        while True:
            yield f"data: {client.state('a')}\n\n"
            time.sleep(1)

    return Response(generate(), mimetype="text/event-stream")


@app.get("/socket")
def socket(ws):
    while True:
        ws.send(client.state("a"))
        time.sleep(1)


@app.get("/climb")
def climb():
    node = client.tree()
    while node is not None:
        node = node.parent
    return "done"


@app.get("/busy")
def busy():
    part = client.start()
    while not part.ready():
        client.work_on(part)
    return "done"


@app.get("/thread")
def in_thread():
    threading.Thread(target=watch).start()
    return "started"


def watch():
    while client.state("a") != "done":
        time.sleep(1)


def nobody_calls():
    while client.state("a") != "done":
        time.sleep(1)


if __name__ == "__main__":
    while client.state("a") != "done":
        time.sleep(1)
