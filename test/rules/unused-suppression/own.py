import time

import requests
from flask import Flask

app = Flask(__name__)


@app.get("/used")
def used():
    time.sleep(1)  # hanglint: ignore[HL302] the pump needs it
    time.sleep(1)  # hanglint: ignore[sleep-in-route]
    time.sleep(1)  # hanglint: ignore[HL3]
    time.sleep(1)  # hanglint: ignore[ALL]
    time.sleep(1)  # hanglint: ignore
    time.sleep(1)  # hanglint:ignore[hl302]: why
    requests.get("a")  # hanglint: ignore[HL101, HL302] # finds: unused-suppression
    return "done"


@app.get("/unused")
def unused():
    int(1)  # hanglint: ignore[HL302] it was slow once # finds: unused-suppression
    int(2)  # hanglint: ignore[HL1, HL302] # finds: unused-suppression
    int(3)  # hanglint: ignore # finds: unused-suppression
    int(4)  # hanglint: ignore[ALL] # finds: unused-suppression
    # hanglint: ignore[HL302] alone on its line # finds: unused-suppression
    int(6)
    return "done"


@app.get("/wrong")
def wrong():
    time.sleep(1)  # hanglint: ignore[HL302, HL999] # finds: unused-suppression
    int(1)  # hanglint: ignore[sleep-in-rout] # finds: unused-suppression
    int(2)  # hanglint: ignore[] # finds: unused-suppression
    int(3)  # hanglint: ingore[HL302] # finds: unused-suppression
    int(4)  # hanglint: ignore[HL302 # finds: unused-suppression
    return "# hanglint: ignore[HL302]"


@app.get("/silenced")
def silenced():
    int(1)  # hanglint: ignore[HL302, HL901] kept for a branch
    # hanglint: ignore[HL901]
    int(2)  # hanglint: ignore[HL302]
    return "done"
