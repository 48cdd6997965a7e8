"""A test on the way rules a None out, or in."""

import requests

URL = "https://rates.example/eur"
DEFAULT_SECONDS = 5


def filled_when_none(timeout=None):
    if timeout is None:
        timeout = DEFAULT_SECONDS
    return requests.get(URL, timeout=timeout)


def filled_when_falsy(timeout=None):
    if not timeout:
        timeout = DEFAULT_SECONDS
    return requests.get(URL, timeout=timeout)


def filled_by_or(timeout=None):
    return requests.get(URL, timeout=timeout or DEFAULT_SECONDS)


def filled_by_or_none(timeout=None):
    return requests.get(URL, timeout=timeout or None)  # finds: http-call-without-timeout


def filled_by_conditional(timeout=None):
    return requests.get(URL, timeout=DEFAULT_SECONDS if timeout is None else timeout)


def filled_by_reversed_conditional(timeout=None):
    return requests.get(URL, timeout=timeout if timeout is not None else DEFAULT_SECONDS)


def filled_by_truth(timeout=None):
    return requests.get(URL, timeout=timeout if timeout else DEFAULT_SECONDS)


def equals_none(timeout=None):
    if timeout == None:
        timeout = DEFAULT_SECONDS
    return requests.get(URL, timeout=timeout)


def returned_early(timeout=None):
    if timeout is None:
        return None
    return requests.get(URL, timeout=timeout)


def raised_early(timeout=None):
    if not timeout:
        raise ValueError("a timeout is required")
    return requests.get(URL, timeout=timeout)


def asserted(timeout=None):
    assert timeout is not None
    return requests.get(URL, timeout=timeout)


def continued_early(timeouts=(None, 5)):
    for timeout in timeouts:
        if timeout is None:
            continue
        requests.get(URL, timeout=timeout)


def inside(timeout=None):
    if timeout is not None:
        return requests.get(URL, timeout=timeout)
    return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout


def in_else(timeout=None):
    if timeout is None:
        return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout
    else:
        return requests.get(URL, timeout=timeout)


def in_elif(timeout=None, quick=False):
    if quick:
        timeout = 1
    elif timeout is None:
        timeout = DEFAULT_SECONDS
    return requests.get(URL, timeout=timeout)


def both(timeout=None, url=URL):
    if url and timeout is not None:
        return requests.get(url, timeout=timeout)
    return None


def either(timeout=None, url=URL):
    if timeout is None or not url:
        timeout = DEFAULT_SECONDS
    return requests.get(url, timeout=timeout)


def nested(timeout=None):
    if URL:
        if timeout is None:
            timeout = DEFAULT_SECONDS
    return requests.get(URL, timeout=timeout)


def in_a_loop(timeout=None):
    for page in range(3):
        if timeout is None:
            timeout = DEFAULT_SECONDS
        requests.get(URL, params={"page": page}, timeout=timeout)


def checked_by_isinstance(timeout=None):
    if not isinstance(timeout, (int, float)):
        timeout = DEFAULT_SECONDS
    return requests.get(URL, timeout=timeout)


def in_two_lines(timeout=None):
    seconds = timeout if timeout is not None else DEFAULT_SECONDS
    return requests.get(URL, timeout=seconds)


def by_max(timeout=None):
    return requests.get(URL, timeout=max(timeout or 0, 5))


def arithmetic(timeout=None):
    return requests.get(URL, timeout=timeout * 2)


def halves(connect=None, read=None):
    return requests.get(URL, timeout=(connect or 3, read or 27))


def inside_the_other_test(timeout=None):
    if timeout is not None:
        print(timeout)
    return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout


def replaced_in_try(timeout=None):
    try:
        timeout = float(timeout)
    except TypeError:
        timeout = DEFAULT_SECONDS
    return requests.get(URL, timeout=timeout)


def in_match(kind, timeout=None):
    match kind:
        case "quick":
            timeout = 1
        case _:
            timeout = DEFAULT_SECONDS
    return requests.get(URL, timeout=timeout)


class Client:
    def __init__(self, timeout=None):
        if timeout is None:
            timeout = DEFAULT_SECONDS
        self.timeout = timeout

    def get(self):
        return requests.get(URL, timeout=self.timeout)


class Later:
    timeout = None

    def get(self):
        if self.timeout is None:
            self.timeout = DEFAULT_SECONDS
        return requests.get(URL, timeout=self.timeout)
