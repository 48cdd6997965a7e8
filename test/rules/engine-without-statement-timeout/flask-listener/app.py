from flask import Flask
from sqlalchemy import event
from sqlalchemy.engine import Engine

from .models import db

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://shop@db/shop"
db.init_app(app)


@event.listens_for(Engine, "connect")
def bound(dbapi_connection, connection_record):
    cursor = dbapi_connection.cursor()
    cursor.execute("SET statement_timeout = '25s'")
    cursor.close()
    dbapi_connection.commit()
