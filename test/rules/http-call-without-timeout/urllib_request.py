"""urllib takes the sockets' default, which is none."""

import contextlib
import socket
import ssl
import urllib.request
from urllib.request import (
    HTTPCookieProcessor,
    OpenerDirector,
    ProxyHandler,
    Request,
    build_opener,
    install_opener,
    urlopen,
    urlretrieve,
)

URL = "https://rates.example/eur"

urlopen(URL)  # finds: http-call-without-timeout
urlopen(Request(URL, headers={"Accept": "text/csv"}))  # finds: http-call-without-timeout
urlopen(URL, context=ssl.create_default_context())  # finds: http-call-without-timeout
urlopen(URL, timeout=None)  # finds: http-call-without-timeout
urlopen(URL, timeout=5)
urlopen(url=URL, data=None, timeout=5)
urlopen(URL, timeout=socket.getdefaulttimeout())

with urlopen(URL) as answer:  # finds: http-call-without-timeout
    answer.read()

with contextlib.closing(urlopen(URL)) as answer:  # finds: http-call-without-timeout
    answer.read()

opener = build_opener(ProxyHandler({}), HTTPCookieProcessor())
opener.addheaders = [("Accept", "text/csv")]
opener.open(URL)  # finds: http-call-without-timeout
opener.open(URL, timeout=5)
opener.open(URL, None, 5)
install_opener(opener)
OpenerDirector().open(URL)  # finds: http-call-without-timeout
build_opener().open(URL)  # finds: http-call-without-timeout

urlretrieve(URL)  # finds: http-call-without-timeout
urllib.request.urlretrieve(URL, "rates.csv", print)  # finds: http-call-without-timeout

urllib.request.quote(URL)
urllib.parse.urlparse(URL)
open("rates.csv").read()


def legacy():
    try:
        from urllib.request import urlopen as load
    except ImportError:
        from urllib2 import urlopen as load
    return load(URL)  # finds: http-call-without-timeout
