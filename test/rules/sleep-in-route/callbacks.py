"""Functions and lambdas that are handed to something that runs them."""

import functools
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from flask import Flask

app = Flask(__name__)
pool = ThreadPoolExecutor()


def run(function):
    return function()


def run_by_keyword(number, *, function=None):
    if function is None:
        return number
    return function(number)


def run_inside(function):
    def attempt():
        return function()

    return attempt()


def run_through(function):
    return run(function)


def run_later(function):
    def target():
        function()

    threading.Thread(target=target).start()


def start(function):
    threading.Thread(target=function).start()


def keep(function):
    return {"function": function}


class Runner:
    def run(self, number, function):
        return function(number)


def work():
    time.sleep(1)  # finds: sleep-in-route (warning)


def work_by_keyword(number):
    time.sleep(number)  # finds: sleep-in-route


def work_inside():
    time.sleep(1)  # finds: sleep-in-route


def work_through():
    time.sleep(1)  # finds: sleep-in-route


def work_of_method(number):
    time.sleep(number)  # finds: sleep-in-route


def rank(row):
    time.sleep(0.1)  # finds: sleep-in-route
    return row


def work_later():
    time.sleep(1)


def work_in_thread():
    time.sleep(1)


def kept():
    time.sleep(1)


def of_the_script():
    time.sleep(1)


@app.get("/functions")
def functions():
    run(work)
    run_by_keyword(1, function=work_by_keyword)
    run_inside(work_inside)
    run_through(work_through)
    Runner().run(1, work_of_method)
    run_later(work_later)
    start(work_in_thread)
    pool.submit(work_in_thread)
    return sorted([keep(kept)], key=rank)


pause = lambda seconds: time.sleep(seconds)  # finds: sleep-in-route
unused = lambda: time.sleep(1)


@app.get("/lambdas")
def lambdas():
    pause(3)
    nap = lambda: time.sleep(1)  # finds: sleep-in-route
    nap()
    later = functools.partial(lambda seconds: time.sleep(seconds), 3)  # finds: sleep-in-route
    later()
    run(lambda: time.sleep(1))  # finds: sleep-in-route
    run_through(lambda: time.sleep(1))  # finds: sleep-in-route
    run(lambda: [time.sleep(1) for _ in range(3)])  # finds: sleep-in-route
    list(map(lambda row: time.sleep(row), [1]))  # finds: sleep-in-route
    run_later(lambda: time.sleep(1))
    start(lambda: time.sleep(1))
    pool.submit(lambda: time.sleep(1))
    app.unknown(lambda: time.sleep(1))
    return keep(lambda: time.sleep(1))


app.add_url_rule("/rule", view_func=lambda: time.sleep(5))  # finds: sleep-in-route
app.add_url_rule("/outer", view_func=lambda: run(lambda: time.sleep(5)))  # finds: sleep-in-route


if __name__ == "__main__":
    run(of_the_script)
    run(lambda: time.sleep(1))
