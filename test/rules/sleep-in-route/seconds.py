"""How long the sleep is decides how bad it is."""

import os
import random
import time

from flask import Flask

app = Flask(__name__)

NONE_AT_ALL = 0
SHORT = 0.05
LONG = 45
HALF = LONG / 2


class Settings:
    pause = 31


@app.get("/seconds")
def seconds(delay=30):
    time.sleep(0)
    time.sleep(0.0)
    time.sleep(NONE_AT_ALL)
    time.sleep(SHORT)  # finds: sleep-in-route (note)
    time.sleep(0.001)  # finds: sleep-in-route (note)
    time.sleep(0.1)  # finds: sleep-in-route (warning)
    time.sleep(29)  # finds: sleep-in-route (warning)
    time.sleep(29.9)  # finds: sleep-in-route (warning)
    time.sleep(30)  # finds: sleep-in-route (error)
    time.sleep(LONG)  # finds: sleep-in-route (error)
    time.sleep(Settings.pause)  # finds: sleep-in-route (error)
    time.sleep(1e3)  # finds: sleep-in-route (error)
    time.sleep(60_000)  # finds: sleep-in-route (error)
    time.sleep(HALF)  # finds: sleep-in-route (warning)
    time.sleep(random.random())  # finds: sleep-in-route (warning)
    time.sleep(float(os.environ["PAUSE"]))  # finds: sleep-in-route (warning)
    time.sleep(app.config["PAUSE"])  # finds: sleep-in-route (warning)
    time.sleep(*[60])  # finds: sleep-in-route (warning)
    return "done"


@app.get("/attempts")
def attempts():
    for attempt in range(3):
        time.sleep(2**attempt)  # finds: sleep-in-route (warning)
    for pause in (1, 2):
        time.sleep(pause)  # finds: sleep-in-route (warning)
    return "done"
