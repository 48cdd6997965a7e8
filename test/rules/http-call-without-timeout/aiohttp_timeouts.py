"""What disables aiohttp's default of 300 s, and what does not."""

import aiohttp
from aiohttp import ClientSession, ClientTimeout, request

URL = "https://rates.example/eur"
ENDLESS = ClientTimeout(total=None)
BOUNDED = ClientTimeout(total=10)


async def rates():
    session = ClientSession()
    await session.get(URL)
    await session.get(URL, timeout=None)  # finds: http-call-without-timeout
    await session.get(URL, timeout=0)  # finds: http-call-without-timeout
    await session.get(URL, timeout=10)
    await session.get(URL, timeout=ENDLESS)  # finds: http-call-without-timeout
    await session.get(URL, timeout=BOUNDED)
    await session.get(URL, timeout=ClientTimeout(total=0))  # finds: http-call-without-timeout
    await session.get(URL, timeout=ClientTimeout(sock_connect=5))  # finds: http-call-without-timeout
    await session.get(URL, timeout=ClientTimeout(sock_read=5))
    await session.get(URL, timeout=ClientTimeout(None, sock_read=5))
    await session.get(URL, timeout=ClientTimeout(10))
    async with session.post(URL, timeout=None) as answer:  # finds: http-call-without-timeout
        await answer.read()
    async with request("GET", URL) as answer:
        await answer.read()
    async with aiohttp.request("GET", URL, timeout=ENDLESS) as answer:  # finds: http-call-without-timeout
        await answer.read()
    await session.close()


async def clients():
    async with ClientSession(timeout=None) as session:
        await session.get(URL)
    async with ClientSession(timeout=ENDLESS) as session:  # finds: http-call-without-timeout
        await session.get(URL)
        await session.get(URL, timeout=BOUNDED)
    async with ClientSession(timeout=BOUNDED) as session:
        await session.get(URL)
        await session.get(URL, timeout=ENDLESS)  # finds: http-call-without-timeout
    async with aiohttp.ClientSession(timeout=ClientTimeout(total=0)) as session:  # finds: http-call-without-timeout
        await session.get(URL)


class Rates:
    def __init__(self, session: aiohttp.ClientSession):
        self.session = session

    async def all(self):
        async with self.session.get(URL) as answer:
            await answer.json()
        return await self.session.get(URL, timeout=None)  # finds: http-call-without-timeout


async def handler(request):
    return aiohttp.web.json_response(await request.json())
