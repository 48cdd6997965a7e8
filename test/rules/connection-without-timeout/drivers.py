import asyncio
import os

import asyncpg
import mysql.connector
import oracledb
import pg8000.dbapi
import psycopg
import psycopg2
import psycopg2.pool
import pymssql
import pymysql
import pyodbc
from psycopg2 import connect

DSN = os.environ["DSN"]
settings = {"host": "db", "connect_timeout": 3, "options": "-c statement_timeout=25000"}

psycopg2.connect(DSN)  # finds: connection-without-timeout (warning)
connect("dbname=shop", connect_timeout=3)  # finds: connection-without-timeout
psycopg2.connect(host="db", options="-c lock_timeout=3000")  # finds: connection-without-timeout
psycopg2.connect(host="db", options="-c statement_timeout=0")  # finds: connection-without-timeout
psycopg2.pool.ThreadedConnectionPool(1, 5, DSN)  # finds: connection-without-timeout
psycopg.connect(f"postgresql://{DSN}")  # finds: connection-without-timeout
pymysql.connect(host="db", connect_timeout=3)  # finds: connection-without-timeout
mysql.connector.connect(host="db", connection_timeout=3)  # finds: connection-without-timeout
pg8000.dbapi.connect("shop")  # finds: connection-without-timeout
pyodbc.connect(DSN, timeout=5)  # finds: connection-without-timeout
pymssql.connect("db", login_timeout=5)  # finds: connection-without-timeout
oracledb.connect(dsn=DSN)  # finds: connection-without-timeout
asyncio.run(asyncpg.connect(DSN, timeout=5))  # finds: connection-without-timeout

psycopg2.connect(DSN, options="-c statement_timeout=25000")
psycopg2.connect("dbname=shop options='-c statement_timeout=25s'")
psycopg2.connect(**settings)
psycopg2.connect(**os.environ)
psycopg.connect("postgresql://db/shop?connect_timeout=3&options=-c%20statement_timeout%3D25000")
pymysql.connect(host="db", read_timeout=25)
pymysql.connect(host="db", init_command="SET SESSION max_execution_time=25000")
mysql.connector.connect(host="db", init_command="SET SESSION max_execution_time=25000")
pg8000.dbapi.connect("shop", timeout=25)
pymssql.connect("db", timeout=25)
asyncio.run(asyncpg.connect(DSN, command_timeout=25))
asyncio.run(asyncpg.connect(DSN, server_settings={"statement_timeout": "25000"}))
