import pycurl
from flask import Flask

app = Flask(__name__)


@app.route("/rates")
def rates():
    curl = pycurl.Curl()
    curl.setopt(pycurl.URL, "https://rates.example/eur")
    curl.perform()
    return ""
