"""`from module import *` binds what the library has, unless the file binds the name itself."""

from requests import *
from urllib.request import *

URL = "https://rates.example/eur"


def get(url):
    return url


get(URL)
post(URL)  # finds: http-call-without-timeout
Session().get(URL)  # finds: http-call-without-timeout
urlopen(URL)  # finds: http-call-without-timeout


def locally(post):
    return post(URL)


print(codes.ok, Request("GET", URL))
