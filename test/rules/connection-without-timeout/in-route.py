import psycopg2
from flask import Flask

app = Flask(__name__)


def connection():
    return psycopg2.connect("dbname=shop")  # finds: connection-without-timeout (error)


@app.get("/reports")
def reports():
    with connection().cursor() as cursor:
        cursor.execute("SELECT count(*) FROM report")
        return str(cursor.fetchone()[0])
