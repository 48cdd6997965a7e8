from flask import Flask

from models import Order, session

app = Flask(__name__)


@app.post("/orders/<int:number>/ship")
def ship(number):
    return session.query(Order).filter_by(id=number).with_for_update().one().ship()  # finds: row-lock-without-timeout (warning)
