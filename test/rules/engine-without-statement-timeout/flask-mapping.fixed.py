from enum import Enum

from flask import Flask
from flask_sqlalchemy import SQLAlchemy as Database
from sqlalchemy.orm import DeclarativeBase


class Key(Enum):
    SQLALCHEMY_ENGINE_OPTIONS = "SQLALCHEMY_ENGINE_OPTIONS"


class Base(DeclarativeBase):
    pass


class ShopDatabase(Database):
    pass


db = ShopDatabase(model_class=Base)  # finds: engine-without-statement-timeout


def create_app():
    app = Flask(__name__)
    app.config.from_mapping(
        SECRET_KEY="dev",
        SQLALCHEMY_DATABASE_URI="mysql+pymysql://shop@db/shop",
        SQLALCHEMY_ENGINE_OPTIONS={"connect_args": {"read_timeout": 25}},
    )
    db.init_app(app)
    return app
