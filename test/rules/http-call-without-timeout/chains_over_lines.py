"""A chain over several lines is found on the line of the call's own name."""

import requests

URL = "https://rates.example/eur"
session = requests.Session()

answer = (
    session
    .get(URL)  # finds: http-call-without-timeout
    .json()
)

answer = (
    requests
    .Session()
    .get(  # finds: http-call-without-timeout
        URL,
        params={"page": 1},
    )
)

answer = session.get(  # finds: http-call-without-timeout
    URL,
).json()

answer = requests.get(URL, timeout=5) \
    .json() \
    .get("eur")  # a mapping's own

answer = requests \
    .get(URL)  # finds: http-call-without-timeout

answer = requests.Session(
).get(URL)  # finds: http-call-without-timeout

answer = [
    requests.get(URL),  # finds: http-call-without-timeout
    requests.get(URL, timeout=5),
    requests.post(  # finds: http-call-without-timeout
        URL,
        data=requests.get(URL).text,  # finds: http-call-without-timeout
    ),
]
