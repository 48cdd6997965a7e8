import backoff
import requests
import tenacity
from flask import Flask
from retrying import retry as retrying
from tenacity import retry, wait_fixed

app = Flask(__name__)


@retry  # finds: retry-without-limit (error)
def bare():
    return requests.get("https://a.example", timeout=5)


@retry(wait=wait_fixed(1))  # finds: retry-without-limit (error)
def waiting():
    return requests.get("https://a.example", timeout=5)


@tenacity.retry(stop=tenacity.stop_after_attempt(3))
def stopping():
    return requests.get("https://a.example", timeout=5)


@tenacity.retry(stop=tenacity.stop_never)  # finds: retry-without-limit (warning)
def never():
    return requests.get("https://a.example", timeout=5)


@backoff.on_exception(backoff.expo, requests.RequestException)  # finds: retry-without-limit (warning)
def growing():
    return requests.get("https://a.example", timeout=5)


@backoff.on_exception(backoff.expo, requests.RequestException, max_time=20)
def limited_by_time():
    return requests.get("https://a.example", timeout=5)


@backoff.on_predicate(backoff.fibo, max_tries=None)  # finds: retry-without-limit (warning)
def asked():
    return requests.get("https://a.example", timeout=5)


@retrying(wait_fixed=1000)  # finds: retry-without-limit (warning)
def old():
    return requests.get("https://a.example", timeout=5)


@retrying(stop_max_attempt_number=3)
def old_limited():
    return requests.get("https://a.example", timeout=5)


OPTIONS = {"stop": tenacity.stop_after_delay(5)}


@retry(**OPTIONS)
def by_options():
    return requests.get("https://a.example", timeout=5)


@app.get("/")
def index():
    return bare().text + waiting().text
