"""Every way to import a client under another name."""

import http.client as transport
import json as codec, requests as http
import six
import urllib.request as opener
import urllib3.poolmanager as pools
import xml.etree.ElementTree
from http import client
from requests import Session as RatesSession, adapters, api, sessions
from requests.packages import urllib3 as vendored
from requests.packages.urllib3.poolmanager import PoolManager as VendoredPool
from requests.sessions import Session as DeepSession, session as make
from six.moves import urllib as moved
from six.moves.urllib.request import urlopen as six_urlopen
from urllib import request as url_request
from urllib.request import (
    Request,
    urlopen as fetch,
    urlretrieve,
)

URL = "https://rates.example/eur"

http.options(URL)  # finds: http-call-without-timeout
api.put(URL)  # finds: http-call-without-timeout
sessions.Session().get(URL)  # finds: http-call-without-timeout
sessions.session().delete(URL)  # finds: http-call-without-timeout
RatesSession().head(URL)  # finds: http-call-without-timeout
DeepSession().patch(URL)  # finds: http-call-without-timeout
make().options(URL)  # finds: http-call-without-timeout
http.sessions.Session().get(URL)  # finds: http-call-without-timeout
http.api.request("GET", URL)  # finds: http-call-without-timeout
opener.urlopen(URL)  # finds: http-call-without-timeout
fetch(Request(URL))  # finds: http-call-without-timeout
url_request.urlopen(URL)  # finds: http-call-without-timeout
urlretrieve(URL, "rates.csv")  # finds: http-call-without-timeout
six_urlopen(URL)  # finds: http-call-without-timeout
moved.request.urlopen(URL)  # finds: http-call-without-timeout
six.moves.urllib.request.urlopen(URL)  # finds: http-call-without-timeout
client.HTTPSConnection("rates.example")  # finds: http-call-without-timeout
transport.HTTPConnection("rates.example")  # finds: http-call-without-timeout
vendored.PoolManager().request("GET", URL)  # finds: http-call-without-timeout
VendoredPool().request("GET", URL)  # finds: http-call-without-timeout
pools.PoolManager().urlopen("GET", URL)  # finds: http-call-without-timeout

codec.loads("{}").get("eur")
xml.etree.ElementTree.parse("rates.xml").find("eur")
adapters.HTTPAdapter().get_connection(URL)
http.exceptions.Timeout("late")
http.codes.get("ok")
http.Request("GET", URL).prepare()
http.cookies.cookiejar_from_dict({}).get("session")
http.Session().headers.get("Accept")
http.Session().cookies.get("session")
http.Session().close()
http.Session().mount("https://", adapters.HTTPAdapter())
