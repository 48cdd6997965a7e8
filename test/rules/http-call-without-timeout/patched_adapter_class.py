"""Every session has requests' own adapter mounted: patching its `send` bounds all of them."""

import requests
from requests.adapters import HTTPAdapter

URL = "https://rates.example/eur"

plain_send = HTTPAdapter.send


def send(self, request, timeout=None, **kwargs):
    return plain_send(self, request, timeout=timeout or 5, **kwargs)


HTTPAdapter.send = send

requests.get(URL)
requests.Session().post(URL)
