import sys


def old():
    pass


def new():
    pass


if sys.version_info > (3,):
    act = new
else:
    act = old
act()

act = old
act()
try:
    pick = new
except Exception:
    pick = old
pick()


def early(flag):
    chosen = old
    if flag:
        chosen = new
    chosen()


early(True)


class Problem(Exception):
    def __init__(self):
        old()


def fail():
    raise Problem()
