"""Queries through SQLAlchemy, with and without something that bounds them."""

import pandas as pd
import sqlalchemy as sa
from flask import Flask, jsonify, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine, func, select, text
from sqlalchemy.orm import DeclarativeBase, Session, scoped_session, sessionmaker

app = Flask(__name__)
db = SQLAlchemy(app)
engine = create_engine("postgresql://shop")
Maker = sessionmaker(bind=engine)
session = scoped_session(Maker)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    country = db.Column(db.String)


class Base(DeclarativeBase):
    pass


class Order(Base):
    __tablename__ = "orders"
    id = sa.Column(sa.Integer, primary_key=True)


@app.get("/whole")
def whole(given: Session):
    User.query.all()  # finds: unbounded-query-in-route (warning)
    User.query.order_by(User.id).all()  # finds: unbounded-query-in-route
    db.session.query(User).all()  # finds: unbounded-query-in-route
    db.session.query(User.id, User.country).all()  # finds: unbounded-query-in-route
    db.session.execute(db.select(User)).scalars().all()  # finds: unbounded-query-in-route
    db.session.scalars(select(User).order_by(User.id)).all()  # finds: unbounded-query-in-route
    session.query(Order).all()  # finds: unbounded-query-in-route
    given.query(Order).options().all()  # finds: unbounded-query-in-route
    with Maker() as opened:
        opened.query(Order).all()  # finds: unbounded-query-in-route
    with engine.connect() as connection:
        connection.execute(text("SELECT * FROM orders")).fetchall()  # finds: unbounded-query-in-route
        rows = connection.execute(sa.text("select id, total from orders o order by id desc"))
        rows.fetchall()  # finds: unbounded-query-in-route
    return "done"


@app.get("/iterated")
def iterated():
    for user in db.session.query(User):  # finds: unbounded-query-in-route
        print(user)
    names = [order.id for order in session.query(Order).order_by(Order.id)]  # finds: unbounded-query-in-route
    found = list(session.scalars(select(Order)))  # finds: unbounded-query-in-route
    for user in User.query:  # misses: unbounded-query-in-route
        print(user)
    return jsonify(names, found)


@app.get("/named")
def named():
    query = session.query(Order)
    statement = select(Order)
    query.all()  # finds: unbounded-query-in-route
    session.scalars(statement).all()  # finds: unbounded-query-in-route
    return "done"


class Keeper:
    model = Order


@app.get("/kept")
def kept():
    return jsonify(db.session.query(Keeper.model).all())  # finds: unbounded-query-in-route


@app.get("/frames")
def frames():
    pd.read_sql_table("orders", engine)  # finds: unbounded-query-in-route
    pd.read_sql("orders", engine)  # finds: unbounded-query-in-route
    pd.read_sql("SELECT * FROM orders", engine)  # finds: unbounded-query-in-route
    pd.read_sql(select(Order), engine)  # finds: unbounded-query-in-route
    pd.read_sql("SELECT * FROM orders", engine, chunksize=100)
    pd.read_sql("SELECT * FROM orders LIMIT 5", engine)
    pd.read_sql_query("SELECT * FROM orders WHERE id = 3", engine)
    pd.read_sql(f"SELECT * FROM {request.args['table']}", engine)
    return "done"


@app.get("/bounded/<int:number>")
def bounded(number):
    User.query.filter_by(country="CH").all()
    User.query.filter(User.id == number).all()
    User.query.limit(10).all()
    User.query.order_by(User.id).offset(10).limit(10).all()
    User.query.paginate(page=number)
    User.query.first()
    User.query.get(number)
    User.query.count()
    db.session.query(func.count(User.id)).all()
    db.session.query(User.country).distinct().all()
    db.session.query(User.country).group_by(User.country).all()
    db.session.query(User).yield_per(100).all()
    db.session.query(User).join(Order).all()
    db.session.query(User, Order).all()
    db.session.scalars(select(User).where(User.id == number)).all()
    db.session.scalars(select(User).limit(3)).all()
    db.session.scalars(select(func.max(User.id))).all()
    session.execute(select(Order)).first()
    for user in User.query.filter_by(country="CH"):
        print(user)
    with engine.connect() as connection:
        connection.execute(text("SELECT * FROM orders WHERE id = 3")).fetchall()
        connection.execute(text("SELECT count(*) FROM orders")).fetchall()
        connection.execute(text("SELECT DISTINCT country FROM users")).fetchall()
        connection.execute(text("SELECT * FROM orders LIMIT 5")).fetchall()
        connection.execute(text("SELECT table_name FROM information_schema.tables")).fetchall()
        connection.execute(text("DELETE FROM orders"))
        connection.execute(text("SELECT * FROM orders")).fetchmany(10)
    return "done"


@app.get("/built")
def built():
    query = session.query(Order)
    if "id" in request.args:
        query = query.filter(Order.id == request.args["id"])
    statement = select(Order)
    statement = statement.where(Order.id > 3)
    session.scalars(statement).all()
    return jsonify(query.all())


@app.get("/lazy")
def lazy():
    query = session.query(Order)
    return jsonify(query.limit(5).all())


@app.get("/other")
def other(things, query):
    things.all()
    query.all()
    all([1, 2])
    return "done"


@app.cli.command("dump")
def dump():
    print(User.query.all())


def nobody_calls():
    return User.query.all()
