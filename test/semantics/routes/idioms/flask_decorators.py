"""Flask's decorators, on applications, blueprints, and in factories."""

from flask import Blueprint, Flask, after_this_request

app = Flask(__name__)
orders = Blueprint("orders", __name__, url_prefix="/orders")
BASE = "/v2"


@app.route("/")
def index():  # route: GET /
    return "index"


@app.route("/save", methods=["POST", "put"])
def save():  # route: POST, PUT /save
    @after_this_request
    def close(response):  # hook: after_this_request
        return response

    return "saved"


@app.get("/a")
@app.get("/b")
def twice():  # route: GET /a | route: GET /b
    return "twice"


@orders.delete("/<int:id>")
def remove(id):  # route: DELETE /orders/<int:id>
    return "removed"


@app.route(BASE + "/status")
def status():  # route: GET /v2/status
    return "ok"


@app.route(f"/{compute()}/status")
def computed():  # route: GET /…/status
    return "ok"


@app.before_request
def load_user():  # hook: before_request
    pass


@orders.app_errorhandler(404)
def not_found(error):  # hook: app_errorhandler
    return "?", 404


@app.context_processor
def defaults():  # hook: context_processor
    return {}


@app.teardown_appcontext
def close_all(error):  # hook: teardown_appcontext
    pass


def create_app():
    inner = Flask(__name__)

    @inner.route("/inner")
    def nested():  # route: GET /inner
        return "nested"

    inner.register_blueprint(orders)
    return inner


def register(app):
    @app.route("/parameter", methods=("GET", "POST"))
    def on_parameter():  # route: GET, POST /parameter
        return "app is a parameter"


@cache.get("currency")
def cached():
    pass


@app.template_filter("money")
def money(value):
    return value
