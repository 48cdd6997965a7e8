from helpers import *


def print(value):
    show()


def show():
    pass


def use(show):
    show()


def local():
    def show():
        pass

    show()


print(1)
use(local)
