def apply(function):
    function()


def work():
    pass


apply(lambda: work())
twice = lambda action: action()
twice(work)
(lambda: work())()


def make():
    return lambda: work()


make()()
