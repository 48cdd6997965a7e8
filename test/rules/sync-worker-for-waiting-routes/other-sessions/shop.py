from flask import Flask, session
from shop.graph import executor

app = Flask(__name__)


@app.route("/orders")
def orders():
    session.commit()
    return executor.execute("orders")
