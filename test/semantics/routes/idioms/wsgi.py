"""Plain WSGI, and werkzeug's map of URLs."""

from werkzeug.routing import Rule


def application(environ, start_response):  # hook: WSGI
    start_response("200 OK", [])
    return [b""]


class Dispatcher:
    def __call__(self, environ, start_response):  # hook: WSGI
        return []


def path(environ):
    return environ["PATH_INFO"]


class Comments:
    VIEWS = [("fetch", ("GET", "/")), ("new", ("POST", "/new"))]

    def __init__(self, urls):
        urls.add(Rule("/info", endpoint=self.show))
        urls.add(Rule("/named", endpoint="named"))
        for view, (method, path) in self.VIEWS:
            urls.add(Rule(path, methods=[method], endpoint=getattr(self, view)))

    def show(self, environ, request):  # route: GET /info
        return ""

    def fetch(self, environ, request):  # route: GET /
        return ""

    def new(self, environ, request):  # route: POST /new
        return ""

    def named(self, environ, request):
        return ""
