from flask import Flask
from sqlalchemy import create_engine, text

import shop.limits

app = Flask(__name__)
stock = create_engine("postgresql+psycopg2://shop@db/stock")


@app.route("/orders")
def orders():
    engine = create_engine("postgresql+psycopg2://shop@db/orders")
    with engine.connect() as connection:
        return str(connection.execute(text("SELECT count(*) FROM orders")).scalar())
