"""A function that is passed and called; one that is only passed is no call."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import requests

URL = "https://rates.example/eur"


def measured(function):
    return function(URL)  # finds: http-call-without-timeout


measured(requests.get)


def measured_twice(function):
    """Only one of its callers waits forever."""
    return function(URL)  # misses: http-call-without-timeout


measured_twice(requests.get)


def measured_bounded(function):
    return function(URL, timeout=5)


measured_bounded(requests.get)


def applied(function, *args, **kwargs):
    return function(*args, **kwargs)


applied(requests.get, URL, timeout=5)


def only_other_things(function):
    return function(URL)


only_other_things(print)


def of_both(function):
    return function(URL)


of_both(requests.get)
of_both(len)

measured_twice(lambda url: requests.get(url))  # finds: http-call-without-timeout
measured_twice(lambda url: requests.get(url, timeout=5))


def own(url, timeout=5):
    return requests.get(url, timeout=timeout)


measured_bounded(own)

with ThreadPoolExecutor() as pool:
    pool.submit(requests.get, URL, timeout=5)
    pool.submit(requests.get, URL)  # misses: http-call-without-timeout
    list(pool.map(requests.get, [URL]))  # misses: http-call-without-timeout
    pool.submit(lambda: requests.get(URL))  # finds: http-call-without-timeout

threading.Thread(target=requests.get, args=(URL,)).start()


async def awaited():
    await asyncio.to_thread(requests.get, URL)  # misses: http-call-without-timeout
    await asyncio.to_thread(requests.get, URL, timeout=5)


list(map(requests.get, [URL]))  # misses: http-call-without-timeout
print(requests.get, requests.Session)
handlers = {"rates": requests.get}
