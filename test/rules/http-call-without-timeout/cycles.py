"""Definitions that go in circles, and those that never end, are read to the end all the same."""

import requests

URL = "https://rates.example/eur"


def first(number):
    return second(number)


def second(number):
    return first(number) or requests.get(URL)  # finds: http-call-without-timeout


class Itself(Itself):
    def get(self):
        return self.session.get(URL)


class Left(Right):
    def all(self):
        return self.session.get(URL)


class Right(Left):
    pass


class Properties:
    @property
    def one(self):
        return self.other

    @property
    def other(self):
        return self.one

    def all(self):
        return self.one.get(URL)


session = session.copy()
session.get(URL)

one = other
other = one
one.get(URL)


def default_of_itself(function=default_of_itself):
    return function.get(URL)


def makes_itself():
    return makes_itself()


makes_itself().get(URL)

options = {"verify": False, **options}
requests.get(URL, **options)

client = requests.Session()
for page in range(3):
    client = client or requests.Session()
    client.get(URL)  # finds: http-call-without-timeout


class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.session = parent.session if parent else requests.Session()

    def get(self):
        return self.session.get(URL)  # finds: http-call-without-timeout


Node(Node(Node())).get()


def deeper(value):
    return deeper([value]) if value else requests.Session()


deeper(1).get(URL)  # finds: http-call-without-timeout


def wrapper(url, timeout=None):
    return wrapper(url, timeout=timeout) or requests.get(url, timeout=timeout)  # finds: http-call-without-timeout


wrapper(URL)
