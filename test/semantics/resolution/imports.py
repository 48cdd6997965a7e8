"""What an import binds."""

import os
import os.path
import urllib.request
import urllib.request as opener
import requests as http, json
from os import path as files
from os import getcwd, environ as variables
from requests import *
from . import views
from .models import Order
from ..shop import rates as shop_rates
from shop import basket

os.getcwd()  # resolves: os.getcwd
os.path.join("a")  # resolves: os.path.join
urllib.parse.quote("a")  # resolves: urllib.parse.quote
urllib.request.urlopen("a")  # resolves: urllib.request.urlopen
opener.urlopen("a")  # resolves: urllib.request.urlopen
http.get("a")  # resolves: requests.get
json.loads("a")  # resolves: json.loads
files.join("a")  # resolves: os.path.join
getcwd()  # resolves: os.getcwd
variables.get("a")  # resolves: os.environ.get
post("a")  # resolves: requests.post
print("a")  # resolves: builtins.print
views.index()  # resolves: nothing
Order.get()  # resolves: nothing
shop_rates()  # resolves: nothing
basket.total()  # resolves: shop.basket.total


def function():
    import decimal
    from decimal import Decimal as Number

    decimal.Decimal("1")  # resolves: decimal.Decimal
    return Number("1")  # resolves: decimal.Decimal


Number("1")  # resolves: requests.Number
