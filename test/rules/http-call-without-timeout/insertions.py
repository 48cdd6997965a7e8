"""Where the new argument goes, in every way to write a list of arguments."""

import functools

import requests

URL = "https://rates.example/eur"
options = {"verify": False}
headers = {"Accept": "application/json"}

# Empty lists: nothing to separate from.
fetch = functools.partial(requests.get, URL)
fetch()  # finds: http-call-without-timeout
fetch( )  # finds: http-call-without-timeout
fetch(  # finds: http-call-without-timeout
)
fetch(  # the newest page  # finds: http-call-without-timeout
)

# The parenthesis hugs the last argument.
requests.post(URL, json={  # finds: http-call-without-timeout
    "currency": "EUR",
})
requests.post(URL, json={  # finds: http-call-without-timeout
    "currency": "EUR",
}, headers=headers)
requests.post(URL,  # finds: http-call-without-timeout
    data=b"",
    headers=headers)
requests.get(  # finds: http-call-without-timeout
    URL, params={
        "page": 1,
    },
)
requests.get(  # finds: http-call-without-timeout
    "https://rates.example"
    "/eur"
)
requests.get(  # finds: http-call-without-timeout
    (
        URL
    )
)

# Comments.
requests.get(URL  # the newest page  # finds: http-call-without-timeout
)
requests.get(  # finds: http-call-without-timeout
    URL  # the newest page
)
requests.get(  # finds: http-call-without-timeout
    URL,  # the newest page, (3.05, 25) would do
)
requests.get(  # finds: http-call-without-timeout
    URL
    # the newest page
)
requests.get(  # finds: http-call-without-timeout
    URL,
    # the newest page
)
requests.get(  # the newest page  # finds: http-call-without-timeout
    URL,
    headers=headers,  # as JSON

    # params={"page": 1},
)
requests.get(URL)  # the newest page  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL
    ,  # the newest page
)
requests.get(  # finds: http-call-without-timeout
    URL
    , headers=headers
)

# White space.
requests.get( URL )  # finds: http-call-without-timeout
requests.get (URL)  # finds: http-call-without-timeout
requests.get( URL , )  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL,

)
requests.get(  # finds: http-call-without-timeout
	URL,
	headers=headers,
)

# Unpacking stays last, `*args` stays where it is.
requests.get(**options, url=URL)  # finds: http-call-without-timeout
requests.get(URL, **options,)  # finds: http-call-without-timeout
requests.get(URL, **options, headers=headers)  # finds: http-call-without-timeout
requests.get(URL, **options, **{})  # finds: http-call-without-timeout
requests.get(url=URL, **options)  # as given  # finds: http-call-without-timeout
requests.get(*[URL])  # finds: http-call-without-timeout
requests.get(*[URL], **options)  # finds: http-call-without-timeout
requests.get(**{"url": URL})  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    URL,
    headers=headers,
    **options
)
requests.get(  # finds: http-call-without-timeout
    URL, headers=headers,
    **options  # as given
)
requests.get(  # finds: http-call-without-timeout
    **options,
    url=URL,
)

# Last arguments that end in something else than a name.
requests.get(URL, hooks=lambda answer: answer)  # finds: http-call-without-timeout
requests.get(URL if options else None)  # finds: http-call-without-timeout
requests.get(page := URL)  # finds: http-call-without-timeout
requests.get(  # finds: http-call-without-timeout
    """
https://rates.example/eur
""")
requests.get(  # finds: http-call-without-timeout
    """
https://rates.example/eur
"""
)
requests.get(f"{URL}/{options['verify']!r:>{10}}")  # finds: http-call-without-timeout
requests.get("https://rates.example/)")  # finds: http-call-without-timeout
requests.get('https://rates.example/,')  # finds: http-call-without-timeout
requests.get(URL, data=(page for page in URL))  # finds: http-call-without-timeout
requests.post(page for page in URL)  # finds: http-call-without-timeout
requests.post(  # finds: http-call-without-timeout
    page
    for page in URL
)
requests.post((page for page in URL),)  # finds: http-call-without-timeout

# Around it.
print("🚀 €", requests.get("https://rates.example/€"), "🚀")  # finds: http-call-without-timeout
requests.get(URL).json()["eur"]  # finds: http-call-without-timeout
later = lambda url: requests.get(url)  # finds: http-call-without-timeout
text = f"{requests.get(URL).text}"  # finds: http-call-without-timeout


@print(requests.get(URL))  # finds: http-call-without-timeout
def decorated(answer=requests.get(URL)):  # finds: http-call-without-timeout
	return requests.get(URL,  # finds: http-call-without-timeout
		headers=headers,
	)


class Page(metaclass=type(requests.get(URL))):  # finds: http-call-without-timeout
    async def fetch(self):
        async with self.lock:
            return await self.run(requests.get(URL))  # finds: http-call-without-timeout
