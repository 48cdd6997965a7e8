from flask import Flask
from sqlalchemy import create_engine

from models import db

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql+psycopg2://shop@db/shop"
db.init_app(app)
reports = create_engine("postgresql+psycopg2://shop@reports/shop")  # finds: engine-without-statement-timeout
stock = create_engine("mysql+pymysql://shop@stock/shop")  # finds: engine-without-statement-timeout
