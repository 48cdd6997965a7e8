# A name alone makes no settings of Django.
DATABASES = {"orders": {"ENGINE": "InnoDB"}, "stock": "orders.db"}
