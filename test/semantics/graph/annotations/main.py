from __future__ import annotations

from typing import Iterator, Mapping, Optional


class Order:
    def ship(self):
        pass


class Urgent(Order):
    def ship(self):
        pass


class Shop:
    orders: list[Order]
    named: Mapping[str, Order]
    pair: tuple[int, Order]

    def send(self):
        for order in self.orders:
            order.ship()

    def send_named(self, name):
        self.named[name].ship()

    def send_second(self):
        self.pair[1].ship()

    def send_items(self):
        for name, order in self.named.items():
            order.ship()


def open_orders(source) -> Iterator[Order]:
    yield from source


def make(kind: type[Order]) -> Optional[Order]:
    return kind()


def send_all(source):
    for order in open_orders(source):
        order.ship()


def send_urgent(order: Urgent):
    order.ship()


def send_any(order: Order):
    send_urgent(order)


def run(source):
    shop = Shop()
    shop.orders = shop.named = shop.pair = source
    shop.send()
    shop.send_named("a")
    shop.send_second()
    shop.send_items()
    send_all(source)
    make(source).ship()
    send_any(source)


run(eval("…"))
Order()
Urgent()
