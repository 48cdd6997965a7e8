"""Orders that contradict nothing."""

import threading

import click
from flask import Flask

app = Flask(__name__)

a = threading.Lock()
b = threading.Lock()
c = threading.Lock()
gate = threading.Lock()
many = threading.Semaphore(5)


@app.get("/same")
def same():
    with a:
        with b:
            return "done"


@app.get("/same-again")
def same_again():
    with a, b:
        return "done"


@app.get("/one-after-the-other")
def one_after_the_other():
    with b:
        print("b is held")
    with a:
        print("a is held")
    b.acquire()
    b.release()
    a.acquire()
    a.release()
    return "done"


@app.get("/gate")
def gated():
    with gate:
        with b:
            with c:
                return "done"


@app.get("/gate-otherwise")
def gated_otherwise():
    with gate:
        with c:
            with b:
                return "done"


@app.get("/tries")
def tries():
    with b:
        if a.acquire(blocking=False):
            a.release()
        if a.acquire(timeout=1):
            a.release()
    return "done"


@app.get("/many")
def with_many():
    with many:
        with a:
            return "done"


@app.get("/many-otherwise")
def with_many_otherwise():
    with a:
        with many:
            return "done"


@app.get("/defined")
def defined():
    with b:

        def later():
            with a:
                return "done"

        return later


@app.get("/unknown")
def unknown(first, second):
    with first:
        with second:
            return "done"


@app.get("/unknown-otherwise")
def unknown_otherwise(first, second):
    with second:
        with first, open("a") as file:
            return file.read()


x = threading.Lock()
y = threading.Lock()


@app.get("/request")
def request():
    with x:
        y.acquire()
        y.release()
    return "done"


@click.command()
def command():
    with y:
        x.acquire()
        x.release()


def nobody_calls():
    with x:
        with c:
            return "done"


def nobody_calls_otherwise():
    with c:
        with x:
            return "done"
