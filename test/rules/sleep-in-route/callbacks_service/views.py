from flask import Flask

import running
from pauses import pause, slow

app = Flask(__name__)


@app.get("/pause")
def paused():
    return pause(2)


@app.get("/slow")
def run_slow():
    return running.run(slow)
