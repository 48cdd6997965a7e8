"""aiohttp ends after 300 s unless that is switched off."""

import aiohttp

URL = "https://rates.example/eur"


async def rates():
    async with aiohttp.ClientSession() as session:
        await session.get(URL)
        await session.get(URL, timeout=None)  # finds: http-call-without-timeout
        await session.get(URL, timeout=0)  # finds: http-call-without-timeout
        await session.get(URL, timeout=aiohttp.ClientTimeout(total=5))
    # None keeps the default here (aiohttp/client.py 3.13.2).
    async with aiohttp.ClientSession(timeout=None) as session:
        await session.get(URL)
    endless = aiohttp.ClientTimeout(total=None)
    async with aiohttp.ClientSession(timeout=endless) as session:  # finds: http-call-without-timeout
        await session.get(URL)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout()) as session:  # finds: http-call-without-timeout
        await session.get(URL)
    async with aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(sock_read=5)
    ) as session:
        await session.get(URL)
