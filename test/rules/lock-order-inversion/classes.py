"""Locks that objects hold."""

import threading

from flask import Flask

app = Flask(__name__)


class Account:
    guard = threading.Lock()

    def __init__(self):
        self.lock = threading.Lock()
        self.log_lock = threading.RLock()

    def pay(self):
        with self.lock:
            self.write()

    def write(self):
        with self.log_lock:  # finds: lock-order-inversion
            print("written")

    def report(self):
        with self.log_lock:
            with self.lock:
                return "report"

    def move(self, other: "Account"):
        with self.lock:
            with other.lock:
                return "moved"


account = Account()


@app.get("/pay")
def pay():
    account.pay()
    account.move(Account())
    return account.report()


@app.get("/class")
def by_class():
    with Account.guard:
        with account.lock:
            return "done"
