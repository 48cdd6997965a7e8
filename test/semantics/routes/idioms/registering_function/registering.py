"""What other modules register their views with."""

import os


def register_view(router, routes, view_func, *args, **kwargs):
    for route in routes:
        router.add_url_rule(route, *args, view_func=view_func, **kwargs)


def register_class(router, prefix, view):
    router.add_url_rule(prefix + "/", view_func=view.as_view(prefix))


def never_called(router, view):
    router.add_url_rule("/never", view_func=view)


def with_static_prefix(route):
    if prefix := os.environ.get("PREFIX"):
        return prefix.rstrip("/") + route
    return route
