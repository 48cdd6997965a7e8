from orders.clients.payments import PaymentClient as Payments
from orders.clients.prices import PriceClient

__all__ = ["Payments", "PriceClient"]
