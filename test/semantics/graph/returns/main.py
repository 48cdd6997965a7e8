def make():
    return inner


def inner():
    pass


def pair():
    return make, inner


def identity(value):
    return value


make()()
first, second = pair()
first()
identity(inner)()
identity(make)
