import MySQLdb
from psycogreen.eventlet import patch_psycopg

patch_psycopg()


def connect():
    return MySQLdb.connect(host="db")
