import os

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://shop@db/shop"
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
# One literal key: nothing is applied.
app.config["SQLALCHEMY_ENGINE_OPTIONS['connect_args']"] = {"options": "-c statement_timeout=25000"}
db = SQLAlchemy(app)  # finds: engine-without-statement-timeout (warning)
