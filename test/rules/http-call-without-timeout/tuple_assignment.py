"""Several names in one assignment."""

import requests
from requests import Session

URL = "https://rates.example/eur"

session, cache = requests.Session(), {}
session.get(URL)  # finds: http-call-without-timeout
cache.get(URL)

[first, second] = [requests.get, print]
first(URL)  # finds: http-call-without-timeout
second(URL)

(left, right), third = (requests.Session(), {}), requests.post
left.get(URL)  # finds: http-call-without-timeout
right.get(URL)
third(URL)  # finds: http-call-without-timeout

head, *tail = requests.get, print, str
head(URL)  # finds: http-call-without-timeout

both = same = requests.Session()
both.get(URL)  # finds: http-call-without-timeout
same.get(URL)  # finds: http-call-without-timeout

typed: Session = requests.Session()
typed.get(URL)  # finds: http-call-without-timeout

swapped, other = {}, requests.Session()
swapped, other = other, swapped
swapped.get(URL)  # finds: http-call-without-timeout
other.get(URL)

pair = (requests.Session(), {})
rates, mapping = pair
rates.get(URL)  # finds: http-call-without-timeout
mapping.get(URL)
pair[0].get(URL)  # finds: http-call-without-timeout
pair[1].get(URL)

for fetch in (requests.get, requests.head):
    fetch(URL)  # finds: http-call-without-timeout

for name, fetch in (("get", requests.get), ("head", requests.head)):
    fetch(URL)  # finds: http-call-without-timeout

for opened in [Session(), Session()]:
    opened.get(URL)  # finds: http-call-without-timeout

timeout, retries = None, 3
requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout
requests.get(URL, timeout=retries)
