"""Decorators and handler classes of the project."""

from functools import wraps

from flask import Flask

app = Flask(__name__)


def page(rule, **options):
    def decorate(view):
        @app.route(rule, **options)
        @wraps(view)
        def wrapper(*args, **kwargs):
            return view(*args, **kwargs)

        return wrapper

    return decorate


def endpoint(rule):
    def decorate(view):
        app.add_url_rule(rule, view_func=view)
        return view

    return decorate


def audited(view):
    return view


@page("/orders", methods=["POST"])
def orders():  # route: POST /orders
    return ""


@endpoint("/status")
@audited
def status():  # route: GET /status
    return ""


@audited
def no_route():
    return ""


@own_page
def named_in_settings():  # route: GET …
    return ""


@framework.own_page("/named")
def named_with_url():  # route: GET /named
    return ""


class Base(OwnHandler):
    pass


class Invoices(Base):  # route: …
    def process(self):
        return ""
