"""An object that hands out what a session has."""

import requests


class Rates:
    def __init__(self):
        self._session = requests.Session()

    def __getattr__(self, name):
        return getattr(self._session, name)


rates = Rates()
