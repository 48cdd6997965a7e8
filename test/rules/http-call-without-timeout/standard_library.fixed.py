"""urllib and http.client take the sockets' default, which is none."""

import http.client
import urllib.request
from http.client import HTTPSConnection
from urllib.request import build_opener, urlopen

URL = "https://rates.example/eur"

urlopen(URL, timeout=25)  # finds: http-call-without-timeout
urlopen(URL, None, 5)
urlopen(URL, timeout=5)
urllib.request.urlopen(URL, timeout=25)  # finds: http-call-without-timeout
urllib.request.urlretrieve(URL)  # finds: http-call-without-timeout
build_opener().open(URL, timeout=25)  # finds: http-call-without-timeout
opener = urllib.request.build_opener()
opener.open(URL, None, 5)

connection = HTTPSConnection("rates.example", timeout=25)  # finds: http-call-without-timeout
connection.request("GET", "/eur")
http.client.HTTPConnection("rates.example", 80, 5)
http.client.HTTPConnection("rates.example", timeout=5).request("GET", "/eur")
