"""Requests to the server itself, and to others."""

from urllib.parse import urljoin

import requests
from flask import Flask, request, url_for

app = Flask(__name__)
OTHER = "https://rates.example"


@app.get("/summary")
def summary():
    requests.get(url_for("details", _external=True), timeout=5)  # finds: self-request-in-route (warning)
    requests.get(request.host_url + "details", timeout=5)  # finds: self-request-in-route (warning)
    requests.get(f"{request.url_root}details", timeout=5)  # finds: self-request-in-route (warning)
    requests.get(urljoin(request.host_url, "/details"), timeout=5)  # finds: self-request-in-route (warning)
    base = request.host_url.rstrip("/")
    requests.request("GET", base + "/details", timeout=5)  # finds: self-request-in-route (warning)
    requests.get("http://localhost:5000/details/7", timeout=5)  # finds: self-request-in-route (warning)
    return ""


@app.get("/others")
def others():
    requests.get(OTHER, timeout=5)
    requests.get(f"{OTHER}?back={request.host_url}", timeout=5)
    requests.get("http://localhost:9200/_search", timeout=5)
    requests.post(OTHER, json={"url": url_for("details", _external=True)}, timeout=5)
    requests.get(urljoin(OTHER, request.path), timeout=5)
    return url_for("details", _external=True)


@app.get("/details")
@app.get("/details/<int:id>")
def details(id=None):
    return "details"


def nobody_calls():
    requests.get(url_for("details", _external=True), timeout=5)
