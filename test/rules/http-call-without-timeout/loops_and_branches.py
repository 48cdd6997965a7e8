"""Which value reaches the call."""

import requests

URL = "https://rates.example/eur"


def last_wins():
    timeout = 5
    timeout = None
    return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout


def before_it_is_bounded():
    timeout = None
    requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout
    timeout = 5
    return requests.get(URL, timeout=timeout)


def both_branches_bound(quick):
    timeout = None
    if quick:
        timeout = 1
    else:
        timeout = 5
    return requests.get(URL, timeout=timeout)


def neither_branch_bounds(quick):
    if quick:
        timeout = None
    else:
        timeout = None
    return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout


def one_branch(quick):
    timeout = None
    if quick:
        timeout = 1
        requests.get(URL, timeout=timeout)
    return requests.get(URL, timeout=timeout)


def other_branch(quick):
    timeout = None
    if quick:
        timeout = 1
    else:
        requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout
    return timeout


def in_try():
    timeout = None
    try:
        timeout = read_settings()
    except OSError:
        pass
    return requests.get(URL, timeout=timeout)


def in_finally():
    session = None
    try:
        session = requests.Session()
        return session.get(URL)  # finds: http-call-without-timeout
    finally:
        if session is not None:
            session.close()


def in_handler():
    try:
        return requests.get(URL, timeout=5)
    except requests.Timeout:
        return requests.get(URL)  # finds: http-call-without-timeout


def grows():
    timeout = 1
    while True:
        try:
            return requests.get(URL, timeout=timeout)
        except requests.Timeout:
            timeout *= 2


def endless_then_bounded():
    timeout = None
    for attempt in range(3):
        requests.get(URL, timeout=timeout)
        timeout = attempt + 1


def session_made_in_the_loop():
    session = None
    for page in range(3):
        if session is None:
            session = requests.Session()
        session.get(URL, params={"page": page})  # finds: http-call-without-timeout


def session_or_cache(offline):
    source = {} if offline else requests.Session()
    return source.get(URL)


def session_replaced():
    session = {}
    session.get(URL)
    session = requests.Session()
    return session.get(URL)  # finds: http-call-without-timeout


def session_replaced_back():
    session = requests.Session()
    session.get(URL)  # finds: http-call-without-timeout
    session = {}
    return session.get(URL)


def in_else_of_a_loop(pages):
    for page in pages:
        timeout = 5
        break
    else:
        timeout = None
    return requests.get(URL, timeout=timeout)


def nested_function():
    timeout = None

    def fetch():
        return requests.get(URL, timeout=timeout)

    timeout = 5
    return fetch()


def nested_endless():
    timeout = None

    def fetch():
        return requests.get(URL, timeout=timeout)  # finds: http-call-without-timeout

    return fetch()


def nonlocal_changes():
    timeout = None

    def configure():
        nonlocal timeout
        timeout = 5

    configure()
    return requests.get(URL, timeout=timeout)


def comprehension():
    return [requests.get(f"{URL}/{page}") for page in range(3)]  # finds: http-call-without-timeout


def comprehension_over_values():
    return [requests.get(URL, timeout=timeout) for timeout in (1, 5)]


def conditional_call(quick):
    return (requests.get if quick else requests.head)(URL)  # finds: http-call-without-timeout


def boolean_call(session=None):
    return (session or requests).get(URL)  # finds: http-call-without-timeout


def short_circuit(cache):
    return cache.get(URL) or requests.get(URL)  # finds: http-call-without-timeout


@app.route
def default_argument(answer=requests.get(URL)):  # finds: http-call-without-timeout
    return answer


def unreachable():
    return None
    requests.get(URL)  # finds: http-call-without-timeout


assert requests.get(URL).ok  # finds: http-call-without-timeout
raise SystemExit(requests.get(URL).text)  # finds: http-call-without-timeout
