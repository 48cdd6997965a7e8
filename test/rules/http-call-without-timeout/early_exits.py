"""A branch that leaves rules out what its test says, and only that, and only behind it."""

import sys

import requests

URL = "https://rates.example/eur"


def leaves_for_something_else(timeout=None, url=None):
    if url is None:
        return None
    return requests.get(url, timeout=timeout)  # finds: http-call-without-timeout


def leaves_with_a_value(timeout=None):
    if timeout is not None:
        return requests.get(URL, timeout=timeout)
    return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout


def does_not_leave(timeout=None):
    if timeout is None:
        print("no timeout")
    return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout


def leaves_in_one_of_two(timeout=None, strict=False):
    if timeout is None:
        if strict:
            raise ValueError("no timeout")
    return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout


def leaves_in_both(timeout=None, strict=False):
    if timeout is None:
        if strict:
            raise ValueError("no timeout")
        return None
    return requests.get(URL, timeout=timeout)


def leaves_in_else(timeout=None):
    if timeout is not None:
        print(timeout)
    else:
        raise ValueError("no timeout")
    return requests.get(URL, timeout=timeout)


def leaves_in_an_inner_block(timeout=None, url=URL):
    if url:
        if timeout is None:
            return None
        return requests.get(url, timeout=timeout)
    return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout


def leaves_behind_the_call(timeout=None):
    answer = requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout
    if timeout is None:
        return None
    return answer


def leaves_with_several_tests(timeout=None, url=None):
    if timeout is None or url is None:
        return None
    return requests.get(url, timeout=timeout)


def leaves_when_both(timeout=None, url=None):
    if timeout is None and url is None:
        return None
    return requests.get(url, timeout=timeout)  # finds: http-call-without-timeout


def breaks():
    for timeout in (5, None):
        if timeout is None:
            break
        requests.get(URL, timeout=timeout)


def asserts_one(timeout=None, url=None):
    assert url is not None
    return requests.get(url, timeout=timeout)  # finds: http-call-without-timeout


def asserts_both(timeout=None, url=None):
    assert url and timeout, "both are required"
    return requests.get(url, timeout=timeout)


def exits(timeout=None):
    if timeout is None:
        sys.exit("no timeout")
    return requests.get(URL, timeout=timeout)


def set_to_none_afterwards(timeout=5):
    if timeout is None:
        return None
    timeout = None
    return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout


def try_leaves(timeout=None):
    try:
        if timeout is None:
            raise ValueError("no timeout")
    except ValueError:
        return None
    return requests.get(URL, timeout=timeout)


def while_waits(timeout=None):
    while timeout is None:
        timeout = ask()
    return requests.get(URL, timeout=timeout)


def session_is_required(session=None):
    if session is None:
        raise ValueError("no session")
    return session.get(URL)


def session_returned_early(session: requests.Session = None):
    if not session:
        return None
    return session.get(URL)  # finds: http-call-without-timeout


class Client:
    timeout = None
    session = None

    def configure(self, seconds):
        self.timeout = seconds

    def bounded(self):
        if self.timeout is None:
            raise ValueError("no timeout")
        return requests.get(URL, timeout=self.timeout)


class Fixed:
    timeout = None

    def required(self):
        assert self.timeout is not None
        return requests.get(URL, timeout=self.timeout)
