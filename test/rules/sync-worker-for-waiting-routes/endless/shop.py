import requests
from flask import Flask

app = Flask(__name__)


@app.route("/rates")
def rates():
    return requests.get("https://rates.example/eur").json()


@app.route("/index")
def index():
    return rates()
