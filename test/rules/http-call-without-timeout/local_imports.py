"""An import inside of a function, a class or a branch binds the name there, and nowhere else."""

URL = "https://rates.example/eur"


def rates():
    import requests

    return requests.get(URL).json()  # finds: http-call-without-timeout


def outside_of_the_import():
    return requests.get(URL)


def download():
    from requests import get as fetch, Session

    with Session() as session:
        session.get(URL)  # finds: http-call-without-timeout
    return fetch(URL)  # finds: http-call-without-timeout


class Rates:
    import requests as http

    page = http.get(URL)  # finds: http-call-without-timeout

    def all(self):
        return self.http.get(URL)  # finds: http-call-without-timeout

    def class_names_are_not_seen_here(self):
        return http.get(URL)


def nested():
    from urllib import request

    class Opener:
        def open(self):
            return request.urlopen(URL)  # finds: http-call-without-timeout

    return Opener


def made_global():
    global lazy
    import requests as lazy


def uses_the_global():
    return lazy.get(URL)  # finds: http-call-without-timeout


def under_a_condition(debug):
    if debug:
        import requests
    else:
        import advocate as requests
    return requests.get(URL)  # finds: http-call-without-timeout


async def awaited():
    import requests as http

    return http.get(URL)  # finds: http-call-without-timeout
