import os

import httpx
import requests
import smtplib
import urllib3
from flask import Flask
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

app = Flask(__name__)

LIMIT = 45
plain = requests.Session()
retrying = requests.Session()
retrying.mount("https://", HTTPAdapter(max_retries=3))
pausing = requests.Session()
pausing.mount("https://", HTTPAdapter(max_retries=Retry(total=3, backoff_factor=2)))
reading_once = requests.Session()
reading_once.mount("https://", HTTPAdapter(max_retries=Retry(3, read=0)))
pool = urllib3.PoolManager()


@app.get("/rates")
def rates(url="https://rates.example"):
    requests.get(url, timeout=60)  # finds: timeout-exceeds-worker-timeout (error)
    requests.get(url, timeout=30)  # finds: timeout-exceeds-worker-timeout (error)
    requests.get(url, timeout=29.5)  # finds: timeout-exceeds-worker-timeout (warning)
    requests.get(url, timeout=29)
    requests.get(url, timeout=(3.05, 25))
    requests.get(url, timeout=(5, 31))  # finds: timeout-exceeds-worker-timeout (error)
    requests.get(url, timeout=LIMIT)  # finds: timeout-exceeds-worker-timeout (error)
    requests.get(url, timeout=int(os.environ.get("LIMIT", "45")))  # finds: timeout-exceeds-worker-timeout
    requests.get(url, timeout=app.config["LIMIT"])
    plain.get(url, timeout=10)
    retrying.get(url, timeout=10)  # finds: timeout-exceeds-worker-timeout (error)
    retrying.post(url, timeout=10)
    pausing.get(url, timeout=5)  # finds: timeout-exceeds-worker-timeout (error)
    reading_once.get(url, timeout=10)
    pool.request("GET", url, timeout=10)  # finds: timeout-exceeds-worker-timeout (error)
    pool.request("GET", url, timeout=10, retries=False)
    pool.request("GET", url, timeout=10, retries=1)
    httpx.get(url, timeout=httpx.Timeout(40))  # finds: timeout-exceeds-worker-timeout (error)
    requests.get(url, timeout=60000)
    return "", 204


def anywhere(url):
    smtplib.SMTP(url, timeout=120)  # finds: timeout-exceeds-worker-timeout (warning)
    requests.get(url)


if __name__ == "__main__":
    requests.get("https://rates.example", timeout=60)
