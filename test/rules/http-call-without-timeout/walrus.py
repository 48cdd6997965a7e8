"""A name that an expression binds."""

import requests

URL = "https://rates.example/eur"

if (session := requests.Session()) is not None:
    session.get(URL)  # finds: http-call-without-timeout

while (answer := requests.get(URL)).status_code == 429:  # finds: http-call-without-timeout
    print(answer.headers.get("Retry-After"))

(opened := requests.Session()).get(URL)  # finds: http-call-without-timeout
opened.get(URL)  # finds: http-call-without-timeout

pages = [page for number in range(3) if (page := requests.get(URL)).ok]  # finds: http-call-without-timeout
bodies = [client.get(URL) for number in range(3) if (client := requests.Session())]  # misses: http-call-without-timeout
client.get(URL)  # finds: http-call-without-timeout

requests.get(URL, timeout=(limit := 5))
requests.get(URL, timeout=limit)
requests.get(URL, timeout=(none := None))  # finds: http-call-without-timeout
requests.get(URL, timeout=none)  # finds: http-call-without-timeout


def cached(cache):
    if (rates := cache.get("rates")) is None:
        rates = requests.get(URL)  # finds: http-call-without-timeout
    return rates.json().get("eur")
