"""Shipping answers slowly, so it is asked through an adapter of our own."""

import orders.core.http as shared
from orders.core.settings import SHIPPING_URL

shipping = shared.make_session()
shipping.mount("http://", shared.TimeoutAdapter())


def ship(order):
    return shipping.post(SHIPPING_URL, json=order).json()


def track(parcel):
    return shared.fetch_text(f"{SHIPPING_URL}/{parcel}", timeout=3)
