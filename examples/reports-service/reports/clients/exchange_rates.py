"""The bank's exchange rates, one request a currency."""

from decimal import Decimal

import requests

ADDRESS = "https://rates.example.com/v1/latest"

http = requests.Session()
http.headers["Accept"] = "application/json"


def rates_to(currency: str) -> dict[str, Decimal]:
    """What one unit of each other currency is worth."""
    response = http.get(ADDRESS, params={"base": currency})
    response.raise_for_status()
    rates = response.json()["rates"]
    return {code: 1 / Decimal(str(rate)) for code, rate in rates.items()}
