"""Where the new argument goes, in every way to write a list of arguments."""

import functools

import requests

URL = "https://rates.example/eur"
options = {"verify": False}
headers = {"Accept": "application/json"}

# Empty lists: nothing to separate from.
fetch = functools.partial(requests.get, URL)
fetch(timeout=(3.05, 25))  # finds: http-call-without-timeout
fetch(timeout=(3.05, 25) )  # finds: http-call-without-timeout
fetch(timeout=(3.05, 25)  # finds: http-call-without-timeout
)
fetch(timeout=(3.05, 25)  # the newest page  # finds: http-call-without-timeout
)

# The parenthesis hugs the last argument.
requests.post(URL, json={  # finds: http-call-without-timeout
    "currency": "EUR",
}, timeout=(3.05, 25))
requests.post(URL, json={  # finds: http-call-without-timeout
    "currency": "EUR",
}, headers=headers, timeout=(3.05, 25))
requests.post(URL,  # finds: http-call-without-timeout
    data=b"",
    headers=headers,
    timeout=(3.05, 25))
requests.get(  # finds: http-call-without-timeout
    URL, params={
        "page": 1,
    }, timeout=(3.05, 25),
)
requests.get(  # finds: http-call-without-timeout
    "https://rates.example"
    "/eur",
    timeout=(3.05, 25)
)
requests.get(  # finds: http-call-without-timeout
    (
        URL
    ),
    timeout=(3.05, 25)
)

# Comments.
requests.get(URL, timeout=(3.05, 25)  # the newest page  # finds: http-call-without-timeout
)
requests.get(  # finds: http-call-without-timeout
    URL,  # the newest page
    timeout=(3.05, 25)
)
requests.get(  # finds: http-call-without-timeout
    URL,  # the newest page, (3.05, 25) would do
    timeout=(3.05, 25),
)
requests.get(  # finds: http-call-without-timeout
    URL,
    timeout=(3.05, 25)
    # the newest page
)
requests.get(  # finds: http-call-without-timeout
    URL,
    timeout=(3.05, 25),
    # the newest page
)
requests.get(  # the newest page  # finds: http-call-without-timeout
    URL,
    headers=headers,  # as JSON
    timeout=(3.05, 25),

    # params={"page": 1},
)
requests.get(URL, timeout=(3.05, 25))  # the newest page  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL
    ,  # the newest page
    timeout=(3.05, 25),
)
requests.get(  # finds: http-call-without-timeout
    URL
    , headers=headers, timeout=(3.05, 25)
)

# White space.
requests.get( URL, timeout=(3.05, 25) )  # finds: http-call-without-timeout
requests.get (URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get( URL, timeout=(3.05, 25) , )  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL,
    timeout=(3.05, 25),

)
requests.get(  # finds: http-call-without-timeout
	URL,
	headers=headers,
	timeout=(3.05, 25),
)

# Unpacking stays last, `*args` stays where it is.
requests.get(**options, url=URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25), **options,)  # finds: http-call-without-timeout
requests.get(URL, **options, headers=headers, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25), **options, **{})  # finds: http-call-without-timeout
requests.get(url=URL, timeout=(3.05, 25), **options)  # as given  # finds: http-call-without-timeout
requests.get(*[URL], timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(*[URL], timeout=(3.05, 25), **options)  # finds: http-call-without-timeout
requests.get(timeout=(3.05, 25), **{"url": URL})  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL,
    headers=headers,
    timeout=(3.05, 25),
    **options
)
requests.get(  # finds: http-call-without-timeout
    URL, headers=headers,
    timeout=(3.05, 25),
    **options  # as given
)
requests.get(  # finds: http-call-without-timeout
    **options,
    url=URL,
    timeout=(3.05, 25),
)

# Last arguments that end in something else than a name.
requests.get(URL, hooks=lambda answer: answer, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL if options else None, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(page := URL, timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    """
https://rates.example/eur
""",
    timeout=(3.05, 25))
requests.get(  # finds: http-call-without-timeout
    """
https://rates.example/eur
""",
    timeout=(3.05, 25)
)
requests.get(f"{URL}/{options['verify']!r:>{10}}", timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get("https://rates.example/)", timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get('https://rates.example/,', timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.get(URL, data=(page for page in URL), timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.post((page for page in URL), timeout=(3.05, 25))  # finds: http-call-without-timeout
requests.post((  # finds: http-call-without-timeout
    page
    for page in URL
), timeout=(3.05, 25))
requests.post((page for page in URL), timeout=(3.05, 25),)  # finds: http-call-without-timeout

# Around it.
print("🚀 €", requests.get("https://rates.example/€", timeout=(3.05, 25)), "🚀")  # finds: http-call-without-timeout
requests.get(URL, timeout=(3.05, 25)).json()["eur"]  # finds: http-call-without-timeout
later = lambda url: requests.get(url, timeout=(3.05, 25))  # finds: http-call-without-timeout
text = f"{requests.get(URL, timeout=(3.05, 25)).text}"  # finds: http-call-without-timeout


@print(requests.get(URL, timeout=(3.05, 25)))  # finds: http-call-without-timeout
def decorated(answer=requests.get(URL, timeout=(3.05, 25))):  # finds: http-call-without-timeout
	return requests.get(URL,  # finds: http-call-without-timeout
		headers=headers,
		timeout=(3.05, 25),
	)


class Page(metaclass=type(requests.get(URL, timeout=(3.05, 25)))):  # finds: http-call-without-timeout
    async def fetch(self):
        async with self.lock:
            return await self.run(requests.get(URL, timeout=(3.05, 25)))  # finds: http-call-without-timeout
