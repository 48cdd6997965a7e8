from flask import Flask

from bank import book, close

app = Flask(__name__)


@app.post("/book")
def booked():
    return str(book(3))


@app.post("/close")
def closed():
    return close()
