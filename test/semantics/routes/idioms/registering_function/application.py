from flask import Blueprint, Flask
from flask.views import MethodView, View

from .pages import LANGUAGES, PAGES
from .registering import register_class, register_view, with_static_prefix

app = Flask(__name__)


class Topics(MethodView):
    def get(self):  # route: GET …/topics | route: GET …/topics/<slug>
        return ""

    def post(self):  # route: POST …/topics | route: POST …/topics/<slug>
        return ""


class Report(View):
    def dispatch_request(self):  # route: GET …/report
        return ""


class Users(MethodView):
    def get(self):  # route: GET users/
        return ""


def load(application):
    forum = Blueprint("forum", __name__)
    register_view(forum, routes=["/topics", "/topics/<slug>"], view_func=Topics.as_view("topics"))
    register_view(forum, ["/report"], Report.as_view("report"))
    application.register_blueprint(forum, url_prefix=application.config["FORUM_PREFIX"])
    register_class(application, "users", Users)


for rule, view in PAGES:
    app.add_url_rule(rule, view_func=view)


def hello():  # route: GET /en/hello | route: GET /de/hello
    return ""


for language in LANGUAGES:
    app.add_url_rule(f"/{language}/hello", view_func=hello)


@app.route(with_static_prefix("/health"))
def health():  # route: GET …/health
    return ""


class PrefixedBlueprint(Blueprint):
    def add_url_rule(self, rule, endpoint=None, view_func=None, **options):
        super().add_url_rule("/prefixed" + rule, endpoint, view_func, **options)


prefixed = PrefixedBlueprint("prefixed", __name__)


def inside():  # route: GET /inside
    return ""


prefixed.add_url_rule("/inside", view_func=inside)
app.register_blueprint(prefixed, url_prefix=None)
