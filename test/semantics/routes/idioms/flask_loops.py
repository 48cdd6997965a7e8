from flask import Blueprint, Flask
from flask.views import MethodView

from elsewhere import ROUTES

app = Flask(__name__)
first_blueprint = Blueprint("first", __name__)
second_blueprint = Blueprint("second", __name__, url_prefix="/own")


def by_dict():  # route: GET /dict
    return ""


def by_dict_again():  # route: GET /dict-again
    return ""


for rule, view in {"/dict": by_dict, "/dict-again": by_dict_again}.items():
    app.add_url_rule(rule, view_func=view)


def spelled_twice():  # route: GET /en/hello | route: GET /de/hello
    return ""


for language in ("en", "de"):
    app.add_url_rule(f"/{language}/hello", language, spelled_twice)


def built():  # route: POST /built/a | route: PUT /built/b
    return ""


for name, methods in [("a", ["POST"]), ("b", ["PUT"])]:
    path = "/built/" + name
    app.add_url_rule(path, view_func=built, methods=methods)


class Orders(MethodView):
    def get(self):  # route: GET /orders
        return ""


class Users(MethodView):
    def get(self):  # route: GET /users
        return ""

    def post(self):  # route: POST /users
        return ""


PAGES = [("/orders", "orders", Orders), ("/users", "users", Users)]


def register(application):
    for rule, endpoint, view in PAGES:
        application.add_url_rule(rule, view_func=view.as_view(endpoint))


def in_dicts():  # route: GET /in-dicts | route: POST /unpacked
    return ""


for route in [{"rule": "/in-dicts", "view": in_dicts}]:
    app.add_url_rule(route["rule"], view_func=route["view"])

for route in [{"rule": "/unpacked", "view_func": in_dicts, "methods": ["POST"]}]:
    app.add_url_rule(**route)


def in_a_tuple():  # route: GET /in-a-tuple
    return ""


for route in [("/in-a-tuple", "in_a_tuple", in_a_tuple)]:
    app.add_url_rule(*route)


def nested():  # route: GET /a/x | route: GET /a/y | route: GET /b/z
    return ""


for area, pages in {"a": ["x", "y"], "b": ["z"]}.items():
    for page in pages:
        app.add_url_rule(f"/{area}/{page}", view_func=nested)


def from_another_module():  # route: GET …
    return ""


for rule in ROUTES:
    app.add_url_rule(rule, view_func=from_another_module)


def set_anew():  # route: GET /fixed
    return ""


for rule in ["/a", "/b"]:
    rule = "/fixed"
    app.add_url_rule(rule, view_func=set_anew)


def computed():  # route: GET …/c
    return ""


for rule in ["/c"]:
    app.add_url_rule(ROUTES.prefix + rule, view_func=computed)


@first_blueprint.get("/page")
def mounted_first():  # route: GET /one/page
    return ""


@second_blueprint.get("/page")
def mounted_second():  # route: GET /two/page
    return ""


for blueprint, prefix in [(first_blueprint, "/one"), (second_blueprint, "/two")]:
    app.register_blueprint(blueprint, url_prefix=prefix)
