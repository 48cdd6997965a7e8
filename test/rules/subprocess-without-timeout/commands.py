"""Programs that a request waits for."""

import os
import subprocess
from subprocess import PIPE, Popen, check_output
from threading import Timer

import click
from flask import Flask

app = Flask(__name__)


@app.post("/convert")
def convert():
    subprocess.run(["ffmpeg", "-i", "a", "b"], check=True)  # finds: subprocess-without-timeout (error)
    subprocess.run(["ffmpeg"], timeout=20)
    subprocess.run(["ffmpeg"], timeout=None)  # finds: subprocess-without-timeout (error)
    check_output(["git", "log"])  # finds: subprocess-without-timeout (error)
    os.system("sync")  # finds: subprocess-without-timeout (error)
    return helper()


def helper():
    process = Popen(["git", "log"], stdout=PIPE)
    out, _ = process.communicate()  # finds: subprocess-without-timeout (error)
    process.wait(5)
    with Popen(["git"]) as other:
        other.communicate(b"", 5)
    Popen(["daemon"])
    return out


@app.post("/bounded-by-a-timer")
def bounded_by_a_timer():
    process = Popen(["git", "log"], stdout=PIPE)
    timer = Timer(20, process.kill)
    timer.start()
    try:
        return process.communicate()[0]
    finally:
        timer.cancel()


def options(**kwargs):
    return subprocess.run(["ls"], **kwargs)


@app.get("/options")
def use_options():
    return options(timeout=5)


@click.command()
def command():
    subprocess.run(["ffmpeg"])


def nobody_calls():
    subprocess.run(["ffmpeg"])


if __name__ == "__main__":
    subprocess.run(["ffmpeg"])
