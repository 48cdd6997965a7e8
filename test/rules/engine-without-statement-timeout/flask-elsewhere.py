from flask import Flask
from flask_sqlalchemy import SQLAlchemy

# Nothing in the code says what its engines are made with.
db = SQLAlchemy()
app = Flask(__name__)
app.config.from_envvar("SHOP_SETTINGS")
