"""However `time.sleep` is named, it is the same function."""

import time
import time as clock
from time import sleep, sleep as nap

from flask import Flask

app = Flask(__name__)
PAUSE = 2
wait = time.sleep


@app.route("/names")
def names():
    import time as inner
    from time import sleep as doze

    time.sleep(1)  # finds: sleep-in-route (warning)
    clock.sleep(1)  # finds: sleep-in-route (warning)
    sleep(1)  # finds: sleep-in-route (warning)
    nap(1)  # finds: sleep-in-route (warning)
    wait(1)  # finds: sleep-in-route (warning)
    inner.sleep(1)  # finds: sleep-in-route (warning)
    doze(1)  # finds: sleep-in-route (warning)
    getattr(time, "sleep")(1)  # finds: sleep-in-route (warning)
    return time.time()


@app.route("/others")
def others(time, sleep=print):
    time.sleep(1)
    sleep(1)
    app.sleep(1)
    return "done"


@app.route("/own")
def own():
    def sleep(seconds):
        return seconds

    return sleep(1)


@app.route("/asyncio")
async def loop():
    import asyncio

    await asyncio.sleep(1)
    return "done"
