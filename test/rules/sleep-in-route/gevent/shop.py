import time

from flask import Flask

app = Flask(__name__)


@app.route("/export")
def export():
    time.sleep(60)  # finds: sleep-in-route (note)
    return "done"
