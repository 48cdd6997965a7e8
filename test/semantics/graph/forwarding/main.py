import functools


def timed(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner


def logged(function):
    def inner(*args):
        return function(*args)

    return inner


def called():
    pass


@timed
@logged
def call(callback):
    callback()


def call_named(callback):
    callback()


def forward(**options):
    call_named(**options)


def pick(*callbacks):
    callbacks[0]()


call(called)
forward(callback=called)
pick(called)
given = (called,)
call_named(*given)
