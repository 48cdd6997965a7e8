import os

import httpx
import requests
import smtplib
from flask import Flask
from redis import Redis

app = Flask(__name__)

TIMEOUT = 60000
PAIR = (3050, 27000)
session = requests.Session()
store = Redis("cache.example", socket_timeout=5000)  # finds: timeout-in-wrong-unit (warning)


@app.get("/rates")
def rates():
    requests.get("https://rates.example/eur", timeout=60000)  # finds: timeout-in-wrong-unit (error)
    requests.get("https://rates.example/eur", timeout=60)
    session.get("https://rates.example/eur", timeout=(3000, 30000))  # finds: timeout-in-wrong-unit (error)
    session.get("https://rates.example/eur", timeout=(3, 30000))
    session.get("https://rates.example/eur", timeout=TIMEOUT)  # finds: timeout-in-wrong-unit (error)
    session.get("https://rates.example/eur", timeout=PAIR)  # finds: timeout-in-wrong-unit (error)
    return session.get("https://rates.example/eur", timeout=2500.0).text  # finds: timeout-in-wrong-unit (error)


def sizes(url):
    requests.get(url, timeout=3600)
    requests.get(url, timeout=86400)
    requests.get(url, timeout=36000)
    requests.get(url, timeout=1800)
    requests.get(url, timeout=1000)
    requests.get(url, timeout=2345)
    requests.get(url, timeout=2500)  # finds: timeout-in-wrong-unit (warning)
    requests.get(url, timeout=10_000)  # finds: timeout-in-wrong-unit
    requests.get(url, timeout=2500000)


def kinds(url, seconds):
    httpx.get(url, timeout=10000)  # finds: timeout-in-wrong-unit
    httpx.get(url, timeout=httpx.Timeout(10000))  # finds: timeout-in-wrong-unit
    httpx.get(url, timeout=httpx.Timeout(10, connect=10000))
    smtplib.SMTP(url, timeout=30000)  # finds: timeout-in-wrong-unit
    requests.get(url, timeout=seconds)
    requests.get(url, timeout=int(os.environ["TIMEOUT"]))
    requests.get(url, timeout=30 * 1000)  # finds: timeout-in-wrong-unit


if __name__ == "__main__":
    requests.get("https://rates.example/eur", timeout=5000)  # finds: timeout-in-wrong-unit (note)
