"""A comment may stand wherever a line may end, and is nothing by itself."""

from requests import (  # the client
    # the verbs
    get,  # one
    post as send,  # another
    Session,
)
import requests

URL = "https://rates.example/eur"

get(  # finds: http-call-without-timeout
    # the newest page
    URL,
    # nothing else
)
send(URL)  # finds: http-call-without-timeout
Session().request(  # finds: http-call-without-timeout
    "GET",  # read
    # where from
    URL,
    # what
    None,
    # data
    None,
)
Session().request(
    "GET",  # read
    URL,
    None,
    None,  # data
    None,
    None,
    # files
    None,
    None,
    5,  # the timeout
)
requests.get(URL, timeout=(  # connect, read
    3.05,
    # read
    27,
))
requests.get(URL, timeout=(  # finds: http-call-without-timeout
    3.05,
    # read
    None,
))
first, second = (
    # the verbs
    requests.get,
    # and
    print,
)
first(URL)  # finds: http-call-without-timeout
second(URL)
options = {
    # how long
    "timeout": 5,  # seconds
}
requests.get(URL, **options)
session = (
    None  # not yet
    or
    # now
    Session()
)
session.get(URL)  # finds: http-call-without-timeout
chosen = (
    get  # one
    # or
    if URL  # perhaps
    else  # else
    send
)
chosen(URL)  # finds: http-call-without-timeout


def narrowed(
    # how long
    timeout=None,  # seconds
):
    # None means the default
    if (
        # not given
        timeout
        # at all
        is None
    ):
        # five
        timeout = 5
    return (
        # at last
        requests.get(URL, timeout=timeout)
    )


def made():
    # a session
    return (
        # here
        Session()
    )


made().get(URL)  # finds: http-call-without-timeout
