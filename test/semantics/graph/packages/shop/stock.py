from typing import Generic, TypeVar

Item = TypeVar("Item")


class Shelf(Generic[Item]):
    def __init__(self):
        self.fill()

    def fill(self):
        pass


class Stock(Shelf[str]):
    def __init__(self):
        super().__init__()

    def count(self):
        return 0
