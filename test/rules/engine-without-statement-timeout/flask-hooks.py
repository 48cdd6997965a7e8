from flask import Flask
from flask_sqlalchemy import SQLAlchemy


class Bounded(SQLAlchemy):
    def apply_driver_hacks(self, app, info, options):
        options["connect_args"] = make_arguments(app)
        return super().apply_driver_hacks(app, info, options)


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://shop@db/shop"
db = Bounded(app)
