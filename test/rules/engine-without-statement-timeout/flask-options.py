from flask import Flask
from flask_sqlalchemy import SQLAlchemy

options = {"connect_args": {"options": "-c statement_timeout=25000"}}
db = SQLAlchemy(engine_options=options)

app = Flask(__name__)
app.config.update({"SQLALCHEMY_DATABASE_URI": "postgresql://shop@db/shop", "SQLALCHEMY_ENGINE_OPTIONS": {"pool_timeout": 5}})
