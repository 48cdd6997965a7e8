"""What a `with` statement enters and leaves runs in the request."""

import time
from contextlib import contextmanager

from flask import Flask

app = Flask(__name__)


class Entered:
    def __enter__(self):
        time.sleep(1)  # finds: sleep-in-route (warning)
        return self

    def __exit__(self, *error):
        time.sleep(2)  # finds: sleep-in-route (warning)


class Named(Entered):
    pass


class Left:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        time.sleep(3)  # finds: sleep-in-route (warning)


class OnlyMade:
    def __enter__(self):
        time.sleep(4)

    def __exit__(self, *error):
        pass


class Elsewhere:
    def __enter__(self):
        time.sleep(5)

    def __exit__(self, *error):
        pass


@contextmanager
def paused():
    time.sleep(6)  # finds: sleep-in-route (warning)
    yield


@app.get("/with")
def with_statement():
    with Named() as named, Left():
        OnlyMade()
    with paused():
        return str(named)


def off_request():
    with Elsewhere():
        pass
