from flask import Flask
from sqlalchemy import create_engine, event

from models import db

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql+psycopg2://shop@db/shop"
db.init_app(app)
reports = create_engine("postgresql+psycopg2://shop@reports/shop")  # finds: engine-without-statement-timeout


@event.listens_for(reports, "begin")
def set_statement_timeout_of_reports(connection):
    connection.exec_driver_sql("SET LOCAL statement_timeout = 25000")


stock = create_engine("mysql+pymysql://shop@stock/shop", connect_args={"read_timeout": 25})  # finds: engine-without-statement-timeout
