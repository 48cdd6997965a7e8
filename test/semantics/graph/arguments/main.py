def run(action, *, then=None):
    action()
    if then is not None:
        then()


def save():
    pass


def tell():
    pass


def outer(callback):
    run(callback)


outer(save)
run(save, then=tell)
