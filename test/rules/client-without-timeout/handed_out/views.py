from flask import Flask

from store import store, unused

app = Flask(__name__)


@app.get("/visits")
def visits():
    return str(store.incr("visits"))
