"""A pool's own timeout bounds its calls."""

import urllib3

URL = "https://rates.example/eur"

pool = urllib3.PoolManager()
pool.request("GET", URL)  # finds: http-call-without-timeout
pool.request("GET", URL, timeout=5)
pool.request("GET", URL, timeout=urllib3.Timeout(connect=2))  # finds: http-call-without-timeout
pool.request("GET", URL, timeout=urllib3.Timeout(connect=2, read=5))
pool.request("GET", URL, timeout=urllib3.util.Timeout(total=5))

bounded = urllib3.PoolManager(timeout=5)
bounded.request("GET", URL)
switched_off = urllib3.PoolManager(timeout=None)
switched_off.request("GET", URL)  # finds: http-call-without-timeout
unknown = urllib3.PoolManager(**options)
unknown.request("GET", URL)
urllib3.HTTPSConnectionPool("rates.example").urlopen("GET", "/eur")  # finds: http-call-without-timeout

# The function has a default of 3 s (urllib3/__init__.py 2.7.0).
urllib3.request("GET", URL)
urllib3.request("GET", URL, timeout=None)  # finds: http-call-without-timeout
