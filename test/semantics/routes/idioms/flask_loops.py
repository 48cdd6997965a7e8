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


def zipped_first():  # route: GET /zipped/1
    return ""


def zipped_second():  # route: GET /zipped/2
    return ""


VIEWS = [zipped_first, zipped_second]

for rule, view in zip(["/zipped/1", "/zipped/2", "/zipped/3"], VIEWS):
    app.add_url_rule(rule, view_func=view)


def numbered():  # route: GET /numbered/0/x | route: GET /numbered/1/y
    return ""


for number, name in enumerate(["x", "y"]):
    app.add_url_rule(f"/numbered/{number}/{name}", view_func=numbered)


def numbered_pairs():  # route: GET /pairs/…/x
    return ""


for number, (name, view) in enumerate([("x", numbered_pairs)], 1):
    app.add_url_rule(f"/pairs/{number}/{name}", view_func=view)


def joined():  # route: GET /joined/a | route: GET /joined/b | route: GET /joined/c
    return ""


for rule in sorted(["/joined/b", "/joined/a"]) + ["/joined/c"]:
    app.add_url_rule(rule, view_func=joined)


class Named:
    PAGES = [("first", "/named/first"), ("second", "/named/second")]

    def __init__(self):
        for name, rule in self.PAGES:
            app.add_url_rule(rule, view_func=getattr(self, name))

    def first(self):  # route: GET /named/first
        return ""

    def second(self):  # route: GET /named/second
        return ""


def by_value():  # route: GET /by-value
    return ""


for rule in {"page": "/by-value"}.values():
    app.add_url_rule(rule, view_func=by_value)


def put_together():  # route: GET /put/first | route: GET /put/second
    return ""


def first_pages():
    return [("/put/first", put_together)]


def all_pages(more):
    return first_pages() + more.pages() + [("/put/second", put_together)] + all_pages(more)


for rule, view in all_pages(ROUTES):
    app.add_url_rule(rule, view_func=view)
