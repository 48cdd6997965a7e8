"""httpx waits 5 s unless that is switched off; a client is judged where it is made."""

import httpx

URL = "https://rates.example/eur"

httpx.get(URL)
httpx.get(URL, timeout=25)  # finds: http-call-without-timeout
httpx.get(URL, timeout=httpx.Timeout(25))  # finds: http-call-without-timeout
httpx.get(URL, timeout=httpx.Timeout(25, connect=5))  # finds: http-call-without-timeout
httpx.get(URL, timeout=httpx.Timeout(5, read=25))  # finds: http-call-without-timeout
httpx.get(URL, timeout=httpx.Timeout(5, connect=2))
with httpx.stream("GET", URL, timeout=25) as answer:  # finds: http-call-without-timeout
    pass

client = httpx.Client()
client.get(URL)
client.get(URL, timeout=25)  # finds: http-call-without-timeout
endless = httpx.Client(timeout=25)  # finds: http-call-without-timeout
endless.get(URL)


async def rates():
    async with httpx.AsyncClient(timeout=25) as session:  # finds: http-call-without-timeout
        return await session.get(URL)
