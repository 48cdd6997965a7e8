"""Plain WSGI."""


def application(environ, start_response):  # hook: WSGI
    start_response("200 OK", [])
    return [b""]


class Dispatcher:
    def __call__(self, environ, start_response):  # hook: WSGI
        return []


def path(environ):
    return environ["PATH_INFO"]
