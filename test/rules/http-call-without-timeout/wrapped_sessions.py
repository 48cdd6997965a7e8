"""Objects of other libraries that are, or hold, sessions of requests."""

import requests_cache
from cloudscraper import create_scraper
from requests_cache import CachedSession
from requests_toolbelt.sessions import BaseUrlSession

URL = "https://rates.example/eur"

CachedSession("rates").get(URL)  # finds: http-call-without-timeout
requests_cache.CachedSession().get(URL)  # finds: http-call-without-timeout
requests_cache.CachedSession().get(URL, timeout=5)
create_scraper().get(URL)  # finds: http-call-without-timeout
BaseUrlSession(base_url=URL).get("/eur")  # finds: http-call-without-timeout

session = CachedSession("rates", expire_after=60)
session.get(URL)  # finds: http-call-without-timeout
session.cache.get(URL)


class Rates:
    def __init__(self):
        self.session = BaseUrlSession(URL)

    def all(self):
        return self.session.get("/eur")  # finds: http-call-without-timeout
