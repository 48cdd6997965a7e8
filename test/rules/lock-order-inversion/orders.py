"""Two locks, each way round."""

import threading
from multiprocessing import Lock as ProcessLock
from threading import RLock

from flask import Flask

app = Flask(__name__)

a = threading.Lock()
b = threading.Lock()
c = RLock()
d = threading.Condition()
e = ProcessLock()
f = ProcessLock()
g = threading.Lock()
h = threading.Lock()
i = threading.Semaphore()
j = threading.Lock()


@app.get("/nested")
def nested():
    with a:
        with b:  # finds: lock-order-inversion (warning)
            return "done"


@app.get("/nested-otherwise")
def nested_otherwise():
    with b:
        print("b is held")
        with a:
            return "done"


@app.get("/items")
def items():
    with c, d:  # finds: lock-order-inversion
        return "done"


@app.get("/items-otherwise")
def items_otherwise():
    with d, c:
        return "done"


@app.get("/acquired")
def acquired():
    e.acquire()
    f.acquire()  # finds: lock-order-inversion
    f.release()
    e.release()
    return "done"


@app.get("/acquired-otherwise")
def acquired_otherwise():
    with f:
        e.acquire()
        e.release()
    return "done"


@app.get("/called")
def called():
    with g:
        return take_h()


def take_h():
    return really_take_h()


def really_take_h():
    with h:  # finds: lock-order-inversion
        return "done"


@app.get("/called-otherwise")
def called_otherwise():
    with h:
        with g:
            return "done"


@app.get("/in-thread")
def in_thread():
    threading.Thread(target=work).start()
    with i:
        with j:  # finds: lock-order-inversion
            return "started"


def work():
    with j:
        with i:
            print("working")
