"""Prefixes of blueprints: their own, those of a registration, nested."""

from flask import Blueprint, Flask

app = Flask(__name__)
parent = Blueprint("parent", __name__, url_prefix="/parent")
child = Blueprint("child", __name__, url_prefix="/child")
moved = Blueprint("moved", __name__, url_prefix="/before")
twice = Blueprint("twice", __name__)
plain = Blueprint("plain", __name__)


class OwnBlueprint(Blueprint):
    pass


own = OwnBlueprint("own", __name__, url_prefix="/own")


@child.route("/x")
def nested():  # route: GET /parent/child/x
    return ""


@moved.route("/x")
def registered():  # route: GET /after/x
    return ""


@twice.route("/x")
def both():  # route: GET /one/x | route: GET /two/x
    return ""


@plain.route("/x")
def without():  # route: GET /x
    return ""


@own.route("/x")
def derived():  # route: GET /own/x
    return ""


parent.register_blueprint(child)
app.register_blueprint(parent)
app.register_blueprint(moved, url_prefix="/after")
app.register_blueprint(twice, url_prefix="/one")
app.register_blueprint(twice, url_prefix="/two")
app.register_blueprint(plain)
