"""A decorator of that shape that is another framework's."""

import time

from aiohttp import web
from flask import Flask

routes = web.RouteTableDef()
table = {}


@routes.get("/aiohttp")
async def aiohttp_handler(request):
    time.sleep(1)
    return web.Response()


@table.get("currency")
def not_a_path():
    time.sleep(1)


@table.setdefault("/rates")
def not_a_verb():
    time.sleep(1)


app = Flask(__name__)


@app.get("/flask")
def flask_handler():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return "done"
