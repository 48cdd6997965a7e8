"""A name that may come from any star import is not known."""

from shop.settings import *
from requests import *

URL = "https://rates.example/eur"

post(URL)  # finds: http-call-without-timeout
print(len(URL), dict(timeout=5).get("timeout"))
