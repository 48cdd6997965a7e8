import psycopg2

connection = psycopg2.connect("dbname=shop", options="-c statement_timeout=20000")  # finds: timeout-in-wrong-unit
named = psycopg2.connect("dbname=shop options='-c statement_timeout=20s'")
