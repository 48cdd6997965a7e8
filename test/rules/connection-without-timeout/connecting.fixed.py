import os

import MySQLdb
import psycopg
import psycopg2
import pymysql
from flask import Flask

app = Flask(__name__)
OPTIONS = "-c statement_timeout=25000"

psycopg2.connect(host="db", options=OPTIONS, connect_timeout=3)  # finds: connection-without-timeout (warning)
psycopg2.connect("host=db dbname=shop", options=OPTIONS, connect_timeout=3)  # finds: connection-without-timeout
psycopg2.connect("postgresql://shop@db:5432/shop", options=OPTIONS, connect_timeout=0)  # finds: connection-without-timeout
psycopg.connect("postgresql://db/shop", options=OPTIONS, connect_timeout=3)  # finds: connection-without-timeout
MySQLdb.connect(host="db", read_timeout=25, connect_timeout=3)  # finds: connection-without-timeout
psycopg2.connect(host="db", connect_timeout=3, options="-c statement_timeout=25000")  # finds: connection-without-timeout

psycopg2.connect(host="db", options=OPTIONS, connect_timeout=3)
psycopg2.connect("host=db connect_timeout=3", options=OPTIONS)
psycopg2.connect(os.environ["DSN"], options=OPTIONS)
psycopg2.connect("dbname=shop", options=OPTIONS)
psycopg2.connect(host="localhost", options=OPTIONS)
psycopg2.connect(host="/run/postgresql", options=OPTIONS)
pymysql.connect(host="db", read_timeout=25)


@app.get("/reports")
def reports():
    connection = psycopg2.connect(host="db", options=OPTIONS, connect_timeout=3)  # finds: connection-without-timeout (warning)
    return str(connection.cursor())


if __name__ == "__main__":
    psycopg2.connect(host="db", options=OPTIONS)
