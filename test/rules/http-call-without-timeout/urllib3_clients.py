"""urllib3's pools wait without end unless they, or the call, have a timeout."""

import urllib3
from urllib3 import HTTPSConnectionPool, PoolManager, ProxyManager, Timeout
from urllib3.util import Retry
from urllib3.util.timeout import Timeout as UtilTimeout

URL = "https://rates.example/eur"

http = PoolManager()
http.request("GET", URL)  # finds: http-call-without-timeout
http.request("GET", URL, timeout=5)
http.request("GET", URL, timeout=None)  # finds: http-call-without-timeout
http.request("GET", URL, timeout=Timeout(connect=2))  # finds: http-call-without-timeout
http.request("GET", URL, timeout=Timeout(5))
http.request("GET", URL, timeout=UtilTimeout(read=5))
http.urlopen("GET", URL)  # finds: http-call-without-timeout
http.request_encode_body("POST", URL)  # finds: http-call-without-timeout
PoolManager(10, {}).request("GET", URL)  # finds: http-call-without-timeout
PoolManager(num_pools=10, retries=Retry(3)).request("GET", URL)  # finds: http-call-without-timeout
ProxyManager("http://proxy.example").request("GET", URL)  # finds: http-call-without-timeout
urllib3.proxy_from_url("http://proxy.example").request("GET", URL)  # finds: http-call-without-timeout

bounded = PoolManager(timeout=Timeout(connect=2, read=5))
bounded.request("GET", URL)
bounded.request("GET", URL, timeout=None)  # finds: http-call-without-timeout
half = PoolManager(timeout=Timeout(connect=2))
half.request("GET", URL)  # finds: http-call-without-timeout
ProxyManager("http://proxy.example", timeout=5).request("GET", URL)

pool = HTTPSConnectionPool("rates.example", maxsize=10)
pool.request("GET", "/eur")  # finds: http-call-without-timeout
pool.urlopen("GET", "/eur")  # finds: http-call-without-timeout
HTTPSConnectionPool("rates.example", timeout=5).request("GET", "/eur")
urllib3.connection_from_url(URL).request("GET", "/eur")  # finds: http-call-without-timeout
urllib3.connection_from_url(URL, timeout=5).request("GET", "/eur")
http.connection_from_host("rates.example").request("GET", "/eur")  # misses: http-call-without-timeout

with PoolManager() as opened:
    opened.request("GET", URL)  # finds: http-call-without-timeout

urllib3.request("GET", URL)
urllib3.request("GET", URL, timeout=5)
urllib3.request("GET", URL, timeout=None)  # finds: http-call-without-timeout
urllib3.disable_warnings()


class Rates:
    def __init__(self):
        self.http = PoolManager(timeout=5)
        self.endless = PoolManager()

    def all(self):
        self.http.request("GET", URL)
        return self.endless.request("GET", URL)  # finds: http-call-without-timeout


OPTIONS = {"timeout": 5}
PoolManager(**OPTIONS).request("GET", URL)
PLAIN = {"maxsize": 5}
PoolManager(**PLAIN).request("GET", URL)  # finds: http-call-without-timeout


def made_elsewhere(manager: PoolManager):
    return manager.request("GET", URL)
