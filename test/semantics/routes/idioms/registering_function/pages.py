"""Lists that another module goes through."""


def index():  # route: GET /index
    return ""


def about():  # route: GET /about | route: GET /about-us
    return ""


PAGES = [("/index", index), ("/about", about), ("/about-us", about)]

LANGUAGES = ["en", "de"]
