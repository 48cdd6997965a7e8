import psycopg2
import pymysql
from flask import Flask

app = Flask(__name__)
connection = psycopg2.connect("dbname=shop", options="-c statement_timeout=25000")  # finds: timeout-exceeds-worker-timeout (warning)
fits = psycopg2.connect("dbname=shop", options="-c statement_timeout=25000")


@app.route("/orders")
def orders():
    with pymysql.connect(host="db", read_timeout=25) as own:  # finds: timeout-exceeds-worker-timeout (error)
        return str(own.cursor().execute("SELECT 1"))
