class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + other.amount)

    def __rmul__(self, factor):
        return Money(factor * self.amount)

    def __eq__(self, other):
        return self.amount == other.amount

    def __lt__(self, other):
        return self.amount < other.amount

    def __str__(self):
        return "money"

    def __bool__(self):
        return True


class Purse:
    def __getitem__(self, index):
        return Money(index)

    def __setitem__(self, index, money):
        pass

    def __delitem__(self, index):
        pass

    def __len__(self):
        return 1

    def __contains__(self, money):
        return True

    def __iadd__(self, money):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


class Plain:
    pass


def compare():
    return Money(1) == Money(2)


def order():
    return Money(1) < Money(2)


def add():
    return Money(1) + Money(2)


def multiply():
    return 2 * Money(2)


def say():
    return f"{Money(1)}" + str(Money(2))


def test():
    if not Money(1):
        pass


def use(purse):
    purse[0] = 1
    purse[0].amount
    purse[0] + Money(3)
    del purse[0]
    len(purse)
    if 1 in purse:
        purse += 1


def hold():
    with Purse():
        pass
    purse = Purse()
    with purse:
        pass


compare()
order()
add()
multiply()
say()
test()
use(Purse())
hold()
Plain() == Plain()
