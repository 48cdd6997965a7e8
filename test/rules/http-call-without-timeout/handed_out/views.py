from flask import Flask

from rates import rates

URL = "https://rates.example/eur"
app = Flask(__name__)


@app.get("/")
def index():
    return rates.get(URL).text  # finds: http-call-without-timeout (error)


@app.get("/bounded")
def bounded():
    rates.headers.update({"Accept": "text/plain"})
    return rates.get(URL, timeout=5).text
