"""The sockets' default by another name, set in a function."""

import http.client
from socket import setdefaulttimeout as limit_sockets
from urllib.request import urlopen, urlretrieve

import httpx
import requests
import urllib3

URL = "https://rates.example/eur"


def configure(seconds):
    limit_sockets(seconds)


urlopen(URL)
urlretrieve(URL)
http.client.HTTPConnection("rates.example")
http.client.HTTPConnection("rates.example", timeout=None)  # finds: http-call-without-timeout
urllib3.HTTPSConnectionPool("rates.example").request("GET", "/eur")
urllib3.PoolManager(timeout=None).request("GET", URL)  # finds: http-call-without-timeout
requests.post(URL)  # finds: http-call-without-timeout
httpx.get(URL, timeout=None)  # finds: http-call-without-timeout
