import time

import requests
from flask import Flask

app = Flask(__name__)


@app.get("/used")
def used():
    time.sleep(1)  # noqa: HL302
    time.sleep(1)  # noqa:E501,HL302
    time.sleep(1)  # NOQA: HL302 the pump needs it
    requests.get("a")  # noqa: S113
    requests.get("a")  # nosec B113
    return "done"


@app.get("/unused")
def unused():
    int(1)  # noqa: HL302 # finds: unused-suppression
    int(2)  # noqa: E501, HL302 # finds: unused-suppression
    int(3)  # noqa: HL302 E501 # finds: unused-suppression
    int(4)  # noqa
    int(5)  # noqa: S113
    int(6)  # nosec B113
    int(7)  # pylint: disable=missing-timeout
    int(8)  # nosemgrep
    return "done"
