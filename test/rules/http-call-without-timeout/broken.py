"""Where the tree is sound, there are findings; a file that does not parse gets no fixes."""

import requests


def broken(:
    pass


def sound():
    return requests.get("https://rates.example/eur")  # finds: http-call-without-timeout
