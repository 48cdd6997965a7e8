"""Functions that an object keeps and calls later."""

import time

from flask import Flask

app = Flask(__name__)


class Job:
    def __init__(self, function, name=None):
        self.function = function
        self.name = name

    def run(self):
        return self.function()


class Registry:
    handler = None

    def register(self, function):
        self.handler = function

    def fire(self, number):
        if self.handler is not None:
            self.handler(number)


class Urgent(Registry):
    def fire_at_once(self):
        self.handler(0)


class Several:
    def __init__(self, function=None):
        self.function = function

    def run(self):
        return self.function()


class Computed:
    def __init__(self, function):
        self.function = function

    def run(self):
        return self.function()


class NeverRun:
    def __init__(self, function):
        self.function = function

    def run(self):
        return self.function()


def kept():
    time.sleep(1)  # finds: sleep-in-route (warning)


def registered(number):
    time.sleep(number)  # finds: sleep-in-route (warning)


def first_of_several():
    time.sleep(1)


def second_of_several():
    time.sleep(1)


def one_of_unknown():
    time.sleep(1)


def never_run():
    time.sleep(1)


job = Job(kept, name="job")
registry = Urgent()
registry.register(registered)
quick = Several(first_of_several)
slow = Several(function=second_of_several)
never = NeverRun(never_run)
computed = [Computed(one_of_unknown), Computed(app.config["FUNCTION"])]


@app.get("/kept")
def index():
    job.run()
    registry.fire(3)
    quick.run()
    Computed(app.config["FUNCTION"]).run()
    return ""
