from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()  # finds: engine-without-statement-timeout

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = f"postgresql+psycopg://{app.config['DB_HOST']}/shop"
app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {
    "pool_timeout": 5,
}
