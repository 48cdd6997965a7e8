from sqlalchemy import event
from sqlalchemy.engine import Engine


@event.listens_for(Engine, "connect")
def limit(connection, record):
    cursor = connection.cursor()
    cursor.execute("SET statement_timeout = 25000")  # finds: ineffective-timeout (error)
    cursor.close()
