"""Routes and hooks that calls register."""

from flask import Flask, current_app
from flask.views import MethodView, View

app = Flask(__name__)


def show():  # route: GET /show
    return "shown"


def save():  # route: POST /save
    return "saved"


class Orders(MethodView):
    decorators = [login_required]

    def get(self, id):  # route: GET /orders
        return self.load(id)

    def post(self):  # route: POST /orders
        return "made"

    def load(self, id):
        return id


class AuditedOrders(Orders):
    def delete(self, id):
        return "gone"


class Report(View):
    methods = ["GET"]

    def dispatch_request(self):  # route: GET /report
        return "report"


app.add_url_rule("/show", view_func=show)
app.add_url_rule("/save", "save", save, methods=["POST"])
app.add_url_rule("/orders", view_func=Orders.as_view("orders"))
app.add_url_rule("/report", view_func=Report.as_view("report"))
report_view = Report.as_view("again")
app.add_url_rule("/unknown", view_func=from_elsewhere)
app.before_request(lambda: None)  # hook: before_request
app.add_url_rule("/lambda", view_func=lambda: "done")  # route: GET /lambda


def load_user():  # hook: before_request
    pass


def page(error):  # hook: register_error_handler
    return "?"


def wrapped():  # route: GET /wrapped
    return "wrapped"


def init(application):
    application.before_request(load_user)
    application.register_error_handler(500, page)
    application.add_url_rule("/wrapped", view_func=login_required(wrapped))


def first_of_a_loop():  # route: GET /first
    return ""


def second_of_a_loop():  # route: GET /second
    return ""


for rule, view in [("/first", first_of_a_loop), ("/second", second_of_a_loop)]:
    app.add_url_rule(rule, view_func=view)


class Node(View):
    operations = {}

    def dispatch_request(self, *args, **kwargs):
        method = getattr(self, self.operations[request.method.lower()])
        return method(*args, **kwargs)

    @classmethod
    def register(cls, application):
        for rule in cls.rules():
            application.add_url_rule(rule, view_func=cls.as_view(cls.__name__))

    @classmethod
    def rules(cls):
        rules = []
        for operation in cls.operations:
            rules.append("/" + operation)
        return rules


class Tables(Node):  # route: GET …
    operations = dict({"get": "listed", "delete": "delete"})

    def listed(self):
        return ""

    def delete(self):
        return ""


Tables.register(app)


def by_computed_verbs():  # route: /verbs
    return ""


app.add_url_rule("/verbs", view_func=by_computed_verbs, methods=current_app.config["VERBS"])
