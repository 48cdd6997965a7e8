"""The sockets' default bounds urllib, http.client and urllib3, but not requests."""

import socket
import urllib.request

import requests
import urllib3

socket.setdefaulttimeout(10)

URL = "https://rates.example/eur"

urllib.request.urlopen(URL)
urllib.request.urlopen(URL, timeout=None)  # finds: http-call-without-timeout
urllib3.PoolManager().request("GET", URL)
requests.get(URL)  # finds: http-call-without-timeout
requests.Session().get(URL)  # finds: http-call-without-timeout
