def actions():
    yield first
    yield second


def first():
    pass


def second():
    pass


for action in actions():
    action()
