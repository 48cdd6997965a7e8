def run(*, first, second=None):
    first()
    if second:
        second()


def a():
    pass


def b():
    pass


run(first=a)
options = {"first": b, "second": a}
run(**options)
