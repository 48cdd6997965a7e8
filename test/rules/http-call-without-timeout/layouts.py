"""An argument is added as a person would write it there."""

import functools

import requests

URL = "https://rates.example/€"

request = functools.partial(requests.get, URL)
request()  # finds: http-call-without-timeout
requests.get(URL)  # finds: http-call-without-timeout
requests.get(URL,)  # finds: http-call-without-timeout
requests.get(URL, params={"a": 1}, )  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1},
)
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1}
)
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1},  # the page
)
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1}  # the page
)
requests.get(  # finds: http-call-without-timeout
    URL,
    params={"a": 1})
requests.get(URL,  # finds: http-call-without-timeout
             params={"a": 1})
requests.get(  # finds: http-call-without-timeout
    URL, params={"a": 1}
)
requests.post(page for page in (URL,))  # finds: http-call-without-timeout
options = {"verify": False}
requests.get(URL, **options)  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL,
    **options,
)
requests.get(URL, *[], **options)  # finds: http-call-without-timeout
requests.get(URL, timeout=None)  # finds: http-call-without-timeout
requests.get(URL, timeout = (3, None))  # finds: http-call-without-timeout
requests.get(URL, timeout=(None, 5))  # finds: http-call-without-timeout
requests.get(requests.get(URL, timeout=2).text)  # finds: http-call-without-timeout
print(requests.get(f"{URL}/{1}"))  # finds: http-call-without-timeout
print(lambda: requests.get(URL))  # finds: http-call-without-timeout


def wrapper(url, timeout=None):
    return requests.get(url, timeout=timeout)  # finds: http-call-without-timeout


def forwarding(url, **kwargs):
    return requests.get(url, **kwargs)  # finds: http-call-without-timeout


forwarding(URL)
