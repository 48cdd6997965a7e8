from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_BINDS"] = {
    "orders": "postgresql://shop@db/orders",
    "cache": "sqlite://",
}
db = SQLAlchemy(app)  # finds: engine-without-statement-timeout
