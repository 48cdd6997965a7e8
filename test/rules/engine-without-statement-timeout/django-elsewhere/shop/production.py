from shop.base import *

DATABASES["default"]["OPTIONS"] = {"options": "-c statement_timeout=25000"}
