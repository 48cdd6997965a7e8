"""Drivers without an ORM."""

import sqlite3

import psycopg2
from flask import Flask

app = Flask(__name__)


@app.get("/psycopg")
def by_psycopg():
    connection = psycopg2.connect("dbname=shop")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM orders")
        rows = cursor.fetchall()  # finds: unbounded-query-in-route
        cursor.execute("SELECT * FROM orders WHERE id = %s", (3,))
        cursor.fetchall()
        cursor.execute("SELECT * FROM orders")
        cursor.fetchone()
        cursor.fetchmany(10)
    return {"rows": rows}


@app.get("/sqlite")
def by_sqlite():
    connection = sqlite3.connect("shop.db")
    connection.execute("SELECT * FROM orders").fetchall()  # finds: unbounded-query-in-route
    connection.execute("SELECT name FROM sqlite_master").fetchall()
    connection.execute("SELECT total(price) FROM orders GROUP BY month").fetchall()
    connection.execute("SELECT * FROM orders, items").fetchall()
    return "done"


@app.get("/unknown")
def unknown(cursor, statement):
    cursor.execute("SELECT * FROM orders")
    cursor.fetchall()
    connection = psycopg2.connect("dbname=shop")
    own = connection.cursor()
    own.execute(statement)
    return own.fetchall()
