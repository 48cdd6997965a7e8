import os

PRICES_URL = os.environ.get("PRICES_URL", "http://prices.example")
PAYMENTS_URL = "http://payments.example"
SHIPPING_URL = "http://shipping.example"

PAYMENT_TIMEOUT = 4
NO_LIMIT = None
_PRIVATE = None
