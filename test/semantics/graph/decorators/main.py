import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


def register(function):
    return function


def named(name):
    def decorate(function):
        def renamed():
            function()

        return renamed

    return decorate


@logged
def load():
    pass


@register
def save():
    pass


@named("x")
def tell():
    pass


@logged
@register
def twice():
    pass


load()
save()
tell()
twice()


class Timed:
    def __init__(self, function):
        self.function = function

    def __call__(self):
        self.function()


@Timed
def slow():
    pass


slow()
