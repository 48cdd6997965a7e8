"""Locks that a request takes."""

import multiprocessing
import threading
import time

import requests
from flask import Flask

app = Flask(__name__)
lock = threading.Lock()
shared = multiprocessing.Lock()
ready = threading.Condition()
cache = {}


@app.post("/orders")
def order():
    lock.acquire()  # finds: lock-without-timeout (error)
    lock.release()
    shared.acquire()  # finds: lock-without-timeout (error)
    if not lock.acquire(timeout=5):
        return "busy", 503
    lock.acquire(blocking=False)
    lock.acquire(False)
    lock.acquire(True)  # finds: lock-without-timeout (error)
    lock.acquire(timeout=-1)  # finds: lock-without-timeout (error)
    if lock.acquire():  # finds: lock-without-timeout (error)
        lock.release()
    return ""


@app.get("/rates")
def rates():
    with lock:
        cache["rates"] = requests.get("https://rates.example").json()  # finds: lock-without-timeout (warning)
    with lock:
        cache["at"] = 1
    answer = requests.get("https://rates.example")
    with ready:
        ready.wait(5)
        time.sleep(1)
    return answer


class Store:
    def __init__(self):
        self.lock = threading.RLock()

    def refresh(self):
        with self.lock:
            time.sleep(1)  # finds: lock-without-timeout (warning)
            time.sleep(0.01)
            time.sleep(0)

            def later():
                time.sleep(1)

            return later


@app.get("/refresh")
def refresh():
    return Store().refresh()


def nobody_calls():
    lock.acquire()
    with lock:
        time.sleep(1)
