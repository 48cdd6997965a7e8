import time

import requests
from flask import Flask

app = Flask(__name__)



@app.get("/several-lines")
def several_lines():
    requests.get(  # hanglint: ignore[HL101] first line
        "a",
    )
    requests.get(
        "a",  # hanglint: ignore[HL101] a middle one
    )
    requests.get(
        # hanglint: ignore[HL101] a line of its own
        "a",
    )
    requests.get(
        "a",
    )  # hanglint: ignore[HL101] last line
    # hanglint: ignore[HL101] above
    requests.get(
        "a",
    )
    # hanglint: ignore[HL101] above another comment
    # that goes on
    requests.get("a")
    with requests.get("a") as answer:  # hanglint: ignore[HL101] header
        print(answer)
    with open("a") as answer:
        print(answer)
    return "done"


@app.get("/stacked")
def stacked():
    time.sleep(1)  # noqa: E501  # hanglint: ignore[HL302] why
    int(1)  # noqa: E501
    int(1)  # noqa: E501 # finds: unused-suppression
    return "done"
