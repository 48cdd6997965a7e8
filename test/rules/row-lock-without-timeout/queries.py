from flask import Flask
from sqlalchemy import select

from shop.models import Order, session
from shop.settings import LOCKING

app = Flask(__name__)


@app.post("/orders/<int:number>/ship")
def ship(number):
    order = session.query(Order).filter_by(id=number).with_for_update().one()  # finds: row-lock-without-timeout (warning)
    session.get(Order, number, with_for_update=True)  # finds: row-lock-without-timeout
    session.get(Order, number, with_for_update={"of": Order})  # finds: row-lock-without-timeout
    session.scalars(select(Order).with_for_update(of=Order, nowait=False))  # finds: row-lock-without-timeout
    Order.objects.select_for_update().get(pk=number)  # finds: row-lock-without-timeout

    session.query(Order).with_for_update(nowait=True).one()
    session.query(Order).with_for_update(skip_locked=True).first()
    session.query(Order).with_for_update(**LOCKING).first()
    session.query(Order).with_for_update(nowait=LOCKING["nowait"]).first()
    session.get(Order, number)
    session.get(Order, number, with_for_update=False)
    session.get(Order, number, with_for_update={"skip_locked": True})
    session.get(Order, number, with_for_update=LOCKING)
    Order.objects.select_for_update(nowait=True).get(pk=number)
    return order.number


def by_somebody(number):
    return session.query(Order).with_for_update().one()  # finds: row-lock-without-timeout (warning)


if __name__ == "__main__":
    session.query(Order).with_for_update().one()
