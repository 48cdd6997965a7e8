from flask import Flask
from sqlalchemy import create_engine

app = Flask(__name__)


@app.get("/reports")
def reports():
    engine = create_engine("postgresql+psycopg://shop@db/shop")  # finds: engine-without-statement-timeout (error)
    with engine.connect() as connection:
        return str(connection.exec_driver_sql("SELECT 1").scalar())
