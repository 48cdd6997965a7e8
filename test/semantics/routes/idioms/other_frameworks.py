"""Decorators that look like routes and are none."""

import click
import responses


@responses.get("/orders")
def fake():
    pass


@click.command("/x")
def command():
    pass
