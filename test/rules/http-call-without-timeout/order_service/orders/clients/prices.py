from orders.clients.base import Client
from orders.core.settings import PRICES_URL


class PriceClient(Client):
    root = PRICES_URL

    def of(self, article):
        return self.get(f"/prices/{article}").json()["price"]
