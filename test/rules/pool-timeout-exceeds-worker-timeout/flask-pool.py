from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://shop@db/shop"
app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_timeout": 60}
db = SQLAlchemy(app)  # finds: pool-timeout-exceeds-worker-timeout
