from flask import Flask

from settings_of_host import config
from shop.core import db


def create_app(is_test):
    app = Flask(__name__)
    if is_test:
        app.config.setdefault("SQLALCHEMY_DATABASE_URI", "sqlite:///:memory:")
    else:
        app.config["SQLALCHEMY_DATABASE_URI"] = config.DATABASE_URI
        app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_size": config.POOL_SIZE}
    db.init_app(app)
    return app
