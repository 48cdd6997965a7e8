"""An argument is added as a person would write it there."""

import functools

import requests

URL = "https://rates.example/€"

request = functools.partial(requests.get, URL)
request(timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25),)  # finds: http-call-without-timeout
requests.get(URL, params={"a": 1}, timeout=(3.05, 25), )  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1},
    timeout=(3.05, 25),
)
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1},
    timeout=(3.05, 25)
)
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1},  # the page
    timeout=(3.05, 25),
)
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1},  # the page
    timeout=(3.05, 25)
)
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1},
    timeout=(3.05, 25))
requests.get(URL,  # finds: http-call-without-timeout
             params={"a": 1},
             timeout=(3.05, 25))
requests.get(  # finds: http-call-without-timeout
    URL, params={"a": 1}, timeout=(3.05, 25)
)
requests.post((page for page in (URL,)), timeout=(3.05, 25))  # finds: http-call-without-timeout
options = {"verify": False}
requests.get(URL, timeout=(3.05, 25), **options)  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL,
    timeout=(3.05, 25),
    **options,
)
requests.get(URL, *[], timeout=(3.05, 25), **options)  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout = (3, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 5))  # finds: http-call-without-timeout
requests.get(requests.get(URL, timeout=2).text, timeout=(3.05, 25))  # finds: http-call-without-timeout
print(requests.get(f"{URL}/{1}", timeout=(3.05, 25)))  # finds: http-call-without-timeout
print(lambda: requests.get(URL, timeout=(3.05, 25)))  # finds: http-call-without-timeout


def wrapper(url, timeout=None):
    return requests.get(url, timeout=timeout or (3.05, 25))  # finds: http-call-without-timeout


def forwarding(url, **kwargs):
    return requests.get(url, **{"timeout": (3.05, 25), **kwargs})  # finds: http-call-without-timeout


forwarding(URL)
