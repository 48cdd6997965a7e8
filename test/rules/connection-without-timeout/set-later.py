import psycopg2
from flask import Flask

app = Flask(__name__)


@app.get("/reports")
def reports():
    connection = psycopg2.connect("dbname=shop")
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = %s", (25000,))
        cursor.execute("SELECT count(*) FROM report")
        return str(cursor.fetchone()[0])
