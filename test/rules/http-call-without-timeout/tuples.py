"""A pair of timeouts bounds only where both halves do."""

import requests
import urllib3
from urllib3.util import Timeout

URL = "https://rates.example/eur"
CONNECT = 3.05
READ = None

requests.get(URL, timeout=(3.05, 27))
requests.get(URL, timeout=(3.05, None))  # finds: http-call-without-timeout
requests.get(URL, timeout=(None, 27))  # finds: http-call-without-timeout
requests.get(URL, timeout=(None, None))  # finds: http-call-without-timeout
# A list is refused with a ValueError at once.
requests.get(URL, timeout=[3.05, None])
requests.get(URL, timeout=(CONNECT, READ))  # finds: http-call-without-timeout
requests.get(URL, timeout=(CONNECT, READ or 27))
requests.get(URL, timeout=(CONNECT, 27))
requests.get(URL, timeout=tuple([3.05, 27]))
requests.get(URL, timeout=(3.05,) + (27,))
requests.get(URL, timeout=Timeout(connect=3, read=27))
requests.get(URL, timeout=Timeout(27))
requests.get(URL, timeout=urllib3.Timeout(total=27))
requests.get(URL, timeout=Timeout(connect=3))  # finds: http-call-without-timeout
requests.get(URL, timeout=Timeout(connect=3, read=None))  # finds: http-call-without-timeout
requests.get(URL, timeout=Timeout(None))  # finds: http-call-without-timeout
requests.get(URL, timeout=Timeout(total=None, connect=None, read=None))  # finds: http-call-without-timeout

PAIR = (3.05, None)
requests.get(URL, timeout=PAIR)  # finds: http-call-without-timeout
HALVES = (3.05, 27)
requests.get(URL, timeout=HALVES)
requests.get(URL, timeout=HALVES[1])
LIMITS = {"rates": (3.05, None), "orders": (3.05, 27)}
requests.get(URL, timeout=LIMITS["rates"])  # finds: http-call-without-timeout
requests.get(URL, timeout=LIMITS["orders"])


def halves(connect, read):
    return requests.get(URL, timeout=(connect, read))


halves(3, 27)
