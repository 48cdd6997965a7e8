from . import reader


def copy():
    reader.read()


def write():
    pass


class Store:
    def copy_all(self):
        copy()
