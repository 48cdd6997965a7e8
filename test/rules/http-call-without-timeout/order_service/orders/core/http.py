"""What every client shares."""

import requests
from requests.adapters import HTTPAdapter

session = requests.Session()


class TimeoutSession(requests.Session):
    """A session that never waits without end."""

    def request(self, method, url, **kwargs):
        if kwargs.get("timeout") is None:
            kwargs["timeout"] = 5
        return super().request(method, url, **kwargs)


class TimeoutAdapter(HTTPAdapter):
    def send(self, request, **kwargs):
        if kwargs.get("timeout") is None:
            kwargs["timeout"] = 5
        return super().send(request, **kwargs)


def make_session() -> requests.Session:
    made = requests.Session()
    made.headers["User-Agent"] = "orders"
    return made


def fetch_json(url, timeout=None):
    """Callers are expected to give a timeout; not all do."""
    return session.get(url, timeout=timeout).json()  # finds: http-call-without-timeout (error)


def fetch_text(url, timeout=None):
    """Every caller gives one."""
    return session.get(url, timeout=timeout).text
