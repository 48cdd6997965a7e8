"""What disables httpx's default of 5 s, and what does not."""

import httpx
from httpx import AsyncClient, Client, Timeout
from httpx import get as fetch

URL = "https://rates.example/eur"
NO_TIMEOUT = None
ENDLESS = httpx.Timeout(None)
READ_FOREVER = Timeout(5, read=None)

fetch(URL)
fetch(URL, timeout=5)
fetch(URL, timeout=None)  # finds: http-call-without-timeout
fetch(URL, timeout=NO_TIMEOUT)  # finds: http-call-without-timeout
fetch(URL, timeout=ENDLESS)  # finds: http-call-without-timeout
fetch(URL, timeout=READ_FOREVER)  # finds: http-call-without-timeout
httpx.get(URL, timeout=Timeout(timeout=None))  # finds: http-call-without-timeout
httpx.get(URL, timeout=Timeout(None, read=5))
httpx.get(URL, timeout=Timeout(connect=5, read=5, write=5, pool=5))
httpx.get(URL, timeout=Timeout(connect=5, read=None, write=5, pool=5))  # finds: http-call-without-timeout
httpx.get(URL, timeout=(5, 5))
httpx.get(URL, timeout=(5, None))  # finds: http-call-without-timeout
httpx.get(URL, timeout=httpx.USE_CLIENT_DEFAULT)
httpx.get(URL, timeout=0)
httpx.get(URL, **{"timeout": None})  # finds: http-call-without-timeout
httpx.request("GET", URL, timeout=None)  # finds: http-call-without-timeout

with httpx.stream("GET", URL, timeout=None) as answer:  # finds: http-call-without-timeout
    answer.read()

client = Client(timeout=None)  # finds: http-call-without-timeout
client.get(URL)
client.get(URL, timeout=5)

bounded = Client(timeout=5, base_url=URL)
bounded.get("/eur")
bounded.get("/eur", timeout=None)  # finds: http-call-without-timeout
bounded.send(bounded.build_request("GET", "/eur"))

with Client(timeout=Timeout(None)) as opened:  # finds: http-call-without-timeout
    opened.get(URL)
    with opened.stream("GET", URL) as answer:
        answer.read()

with Client() as opened:
    opened.post(URL, timeout=None)  # finds: http-call-without-timeout
    opened.stream("GET", URL, timeout=None)  # finds: http-call-without-timeout


class Rates:
    def __init__(self):
        self.client = httpx.Client(timeout=None)  # finds: http-call-without-timeout
        self.bounded = httpx.Client()

    def all(self):
        self.bounded.get(URL, timeout=None)  # finds: http-call-without-timeout
        return self.client.get(URL)


class OwnClient(httpx.Client):
    def rates(self):
        return self.get(URL, timeout=None)  # finds: http-call-without-timeout


async def rates(client: AsyncClient):
    await client.get(URL)
    await client.get(URL, timeout=None)  # finds: http-call-without-timeout
    async with AsyncClient(timeout=None) as opened:  # finds: http-call-without-timeout
        await opened.get(URL)
    async with AsyncClient() as opened, opened.stream("GET", URL, timeout=None) as answer:  # finds: http-call-without-timeout
        await answer.aread()


def wrapper(url, timeout=None):
    return httpx.get(url, timeout=timeout)  # finds: http-call-without-timeout


def wrapper_with_the_default(url, **kwargs):
    return httpx.get(url, **kwargs)


wrapper_with_the_default(URL)


def unknown(seconds):
    return httpx.get(URL, timeout=seconds)
